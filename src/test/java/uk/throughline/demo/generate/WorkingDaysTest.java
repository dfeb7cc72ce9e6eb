package uk.throughline.demo.generate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class WorkingDaysTest {
    @Test
    void englandsBankHolidaysAreNotWorked() {
        for (String day : new String[] {
            "2015-04-03",
            "2015-04-06",
            "2020-05-08",
            "2021-12-27",
            "2021-12-28",
            "2022-01-03",
            "2022-06-02",
            "2022-06-03",
            "2022-09-19",
            "2022-12-27",
            "2023-05-08",
            "2023-05-29",
            "2024-03-29",
            "2024-08-26"
        }) {
            assertThat(WorkingDays.is(LocalDate.parse(day))).as(day).isFalse();
        }
        assertThat(WorkingDays.is(LocalDate.of(2020, 5, 4))).isTrue();
        assertThat(WorkingDays.is(LocalDate.of(2022, 5, 30))).isTrue();
    }

    @Test
    void countingForwardAndBackMeets() {
        LocalDate conference = LocalDate.of(2024, 4, 2);
        LocalDate started = WorkingDays.minus(conference, 15);
        assertThat(started).isEqualTo(LocalDate.of(2024, 3, 8));
        assertThat(WorkingDays.between(started, conference)).isEqualTo(15);
        assertThat(WorkingDays.plus(started, 15)).isEqualTo(conference);
    }
}
