package uk.throughline.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.Test;

class WorkingDaysTest {
    private static final WorkingDays ENGLAND = new WorkingDays(Set.of(
            LocalDate.of(2023, 12, 25),
            LocalDate.of(2023, 12, 26),
            LocalDate.of(2024, 1, 1),
            LocalDate.of(2024, 3, 29),
            LocalDate.of(2024, 4, 1)));

    @Test
    void the_day_that_starts_the_clock_is_not_counted() {
        LocalDate monday = LocalDate.of(2024, 2, 5);
        assertThat(ENGLAND.between(monday, monday)).isZero();
        assertThat(ENGLAND.between(monday, monday.plusDays(1))).isEqualTo(1);
        assertThat(ENGLAND.between(monday, monday.plusDays(7))).isEqualTo(5);
    }

    @Test
    void easter_and_christmas_are_left_out() {
        assertThat(ENGLAND.between(LocalDate.of(2024, 3, 28), LocalDate.of(2024, 4, 2)))
                .isEqualTo(1);
        assertThat(ENGLAND.between(LocalDate.of(2023, 12, 22), LocalDate.of(2024, 1, 2)))
                .isEqualTo(4);
        assertThat(ENGLAND.after(LocalDate.of(2024, 3, 28), 1)).isEqualTo(LocalDate.of(2024, 4, 2));
    }

    @Test
    void a_clock_started_at_a_weekend_counts_from_monday() {
        assertThat(ENGLAND.between(LocalDate.of(2024, 2, 3), LocalDate.of(2024, 2, 5)))
                .isEqualTo(1);
    }

    @Test
    void backwards_is_negative() {
        assertThat(ENGLAND.between(LocalDate.of(2024, 2, 12), LocalDate.of(2024, 2, 5)))
                .isEqualTo(-5);
    }
}
