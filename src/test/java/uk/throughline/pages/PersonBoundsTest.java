package uk.throughline.pages;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;

/** What one person asks too much of, the others still have. The bounds are small here, and run full again slowly. */
@PagesTest
@DirtiesContext(classMode = DirtiesContext.ClassMode.AFTER_CLASS)
@TestPropertySource(
        properties = {
            "throughline.web.limits.person-burst=40",
            "throughline.web.limits.person-a-second=1",
            "throughline.web.limits.export-burst=3",
            "throughline.web.limits.export-a-minute=1",
            "throughline.web.limits.upload-burst=2",
            "throughline.web.limits.upload-a-minute=1"
        })
class PersonBoundsTest {
    @LocalServerPort
    int port;

    @Test
    void files_are_bounded_for_a_person_and_pages_are_not_lost_with_them() {
        Visitor analyst = Visitor.as("analyst", port);
        for (int n = 0; n < 3; n++) {
            assertThat(analyst.get("/figures.csv").status()).isEqualTo(200);
        }
        Visitor.Answer refused = analyst.get("/figures/protection.plans_open/2024-03-31/figure.xlsx");
        assertThat(refused.status()).isEqualTo(429);
        assertThat(refused.header("Retry-After")).isNotEmpty();
        assertThat(analyst.get("/returns").status()).isEqualTo(200);
        analyst.sendFile("/returns", "a.csv", "x", "");
        analyst.get("/returns");
        analyst.sendFile("/returns", "b.csv", "x", "");
        analyst.get("/returns");
        assertThat(analyst.sendFile("/returns", "c.csv", "x", "").status()).isEqualTo(429);
        assertThat(Visitor.as("scrutineer", port).get("/figures.csv").status()).isEqualTo(200);
    }

    @Test
    void pages_are_bounded_for_a_person_wherever_they_sit_and_for_nobody_else() {
        Visitor director = Visitor.as("director", port);
        int last = 200;
        for (int n = 0; n < 80 && last == 200; n++) {
            last = director.get("/figures/alerts").status();
        }
        assertThat(last).isEqualTo(429);
        assertThat(Visitor.as("social-care-lead", port).get("/figures").status())
                .isEqualTo(200);
    }

    @Test
    void nobody_is_told_where_to_report_a_weakness_until_someone_says_so() {
        assertThat(Wire.ask(port, "GET", "/.well-known/security.txt").status()).isEqualTo(404);
    }
}
