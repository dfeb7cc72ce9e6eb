package uk.throughline.web;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.mock.env.MockEnvironment;

class EdgesTest {
    @Test
    void believing_whatever_anyone_sends_of_where_they_come_from_is_refused_at_the_start() {
        EdgeSettings settings = new EdgeSettings(
                List.of(),
                List.of(),
                new EdgeSettings.Limits(1, 1, 1, 1, 1, 1, 1, 1, 100, 60, 1, 1, 1, 1, 1, 1),
                "",
                "",
                null);
        for (String strategy : List.of("framework", "NATIVE")) {
            MockEnvironment environment =
                    new MockEnvironment().withProperty("server.forward-headers-strategy", strategy);
            assertThatThrownBy(() ->
                            new Edges().server(settings, environment).customize(new TomcatServletWebServerFactory()))
                    .hasMessageContaining("THROUGHLINE_WEB_TRUSTEDPROXIES");
        }
    }
}
