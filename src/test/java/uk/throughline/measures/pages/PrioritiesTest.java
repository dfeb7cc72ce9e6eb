package uk.throughline.measures.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import uk.throughline.measures.Measure;
import uk.throughline.measures.Measures;
import uk.throughline.testing.ApplicationTest;

@ApplicationTest
class PrioritiesTest {
    @Autowired
    private Priorities priorities;

    @Autowired
    private Measures measures;

    @Test
    void every_priority_watches_measures_that_there_are_split_as_they_are_split() {
        assertThat(priorities.all()).extracting(Priority::id).containsExactly("neglect", "exploitation", "education");
        assertThat(priorities.all()).allSatisfy(priority -> {
            assertThat(priority.watched()).hasSizeGreaterThan(4);
            assertThat(priority.watched()).allSatisfy(watched -> {
                Measure measure = measures.find(watched.measure()).orElseThrow();
                if (watched.split() != null) {
                    assertThat(measure.splits()).contains(watched.split().dimension());
                }
            });
        });
    }

    @Test
    void a_file_that_is_wrong_is_refused_with_its_line() {
        assertThatThrownBy(
                        () -> Priorities.read("priorities/x.txt", "title: X\nquestion: Y?\nabout: Z\nmeasures: Plans"))
                .hasMessageContaining("priorities/x.txt, line 4")
                .hasMessageContaining("write protection.plans_open");
    }
}
