package uk.throughline.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import uk.throughline.access.Permission;

/** Routes and rules that do not fit each other are said when the application starts. */
class RoutesTest {
    private static final RequestMappingInfo LIST =
            RequestMappingInfo.paths("/things").methods(RequestMethod.GET).build();
    private static final RequestMappingInfo ADD =
            RequestMappingInfo.paths("/things").methods(RequestMethod.POST).build();

    @Test
    void a_new_route_without_a_rule_stops_the_start() {
        Routes routes = new Routes(List.of("GET /things signed in"));
        assertThatThrownBy(() -> routes.check(Set.of(LIST, ADD)))
                .hasMessageStartingWith("Nobody declared who may use [POST /things]. Add a line for each");
    }

    @Test
    void a_rule_that_no_page_answers_stops_the_start() {
        Routes routes = new Routes(List.of("GET /things signed in", "GET /gone everyone"));
        assertThatThrownBy(() -> routes.check(Set.of(LIST))).hasMessageContaining("No page answers [GET /gone]");
    }

    @Test
    void a_route_that_answers_every_method_stops_the_start() {
        RequestMappingInfo any = RequestMappingInfo.paths("/any").build();
        assertThatThrownBy(() -> new Routes(List.of()).check(Set.of(any))).hasMessageContaining("answers every method");
    }

    @Test
    void a_line_that_says_nothing_understood_is_named() {
        assertThatThrownBy(() -> new Routes(List.of("# all", "GET /things")))
                .hasMessage("/web/routes.txt, line 2: give a method, a pattern and who may use it.");
        assertThatThrownBy(() -> new Routes(List.of("GET /things read everything")))
                .hasMessageContaining("line 1: \"read everything\" is no grant");
        assertThatThrownBy(() -> new Routes(List.of("GET /things count records")))
                .as("what is for the product itself opens no page")
                .hasMessageContaining("is no grant");
        assertThatThrownBy(() -> new Routes(List.of("GET /things everyone", "GET /things signed in")))
                .hasMessageContaining("line 2: this route stands here twice");
    }

    @Test
    void one_of_several_grants_is_enough_and_the_head_of_a_page_is_its_page() {
        Routes routes = new Routes(List.of("GET /things read figures or administer"));
        RouteRule rule = routes.ruleOf("HEAD", "/things").orElseThrow();
        assertThat(rule.lets(Set.of(Permission.ADMINISTER))).isTrue();
        assertThat(rule.lets(Set.of(Permission.READ_RECORDS))).isFalse();
        assertThat(rule).hasToString("read figures or administer");
        assertThat(routes.ruleOf("POST", "/things")).isEmpty();
    }
}
