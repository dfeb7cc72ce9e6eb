package uk.throughline.intake.expected;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.throughline.intake.Cadence;
import uk.throughline.intake.Due;
import uk.throughline.intake.Expected;
import uk.throughline.intake.Receipt;
import uk.throughline.kernel.Period;

class TimelinessTest {
    private final List<Came> came = new ArrayList<>();
    private long number;

    @ParameterizedTest
    @CsvSource({
        "MONTH, 2024-02-29, 2024-02-01, 2024-02-29",
        "QUARTER, 2024-01-01, 2024-01-01, 2024-03-31",
        "QUARTER, 2023-12-31, 2023-10-01, 2023-12-31",
        "TERM_YEAR, 2024-08-31, 2023-09-01, 2024-08-31",
        "TERM_YEAR, 2024-09-01, 2024-09-01, 2025-08-31",
        "FINANCIAL_YEAR, 2024-03-31, 2023-04-01, 2024-03-31",
        "FINANCIAL_YEAR, 2024-04-01, 2024-04-01, 2025-03-31"
    })
    void a_day_is_held_by_its_period(Cadence every, LocalDate day, LocalDate from, LocalDate to) {
        assertThat(every.holding(day)).isEqualTo(Period.between(from, to));
    }

    @Test
    void periods_follow_each_other_without_a_gap() {
        for (Cadence every : Cadence.values()) {
            Period period = every.holding(LocalDate.of(2019, 6, 5));
            for (int n = 0; n < 30; n++) {
                Period next = every.after(period);
                assertThat(next.from()).as(every.name()).isEqualTo(period.to().plusDays(1));
                period = next;
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"2024-04-30, AWAITED, 0", "2024-05-01, LATE, 1", "2024-04-01, AWAITED, -29"})
    void what_has_not_come_is_awaited_on_its_day_and_late_the_day_after(
            LocalDate today, Due.Standing standing, long daysLate) {
        Due due = last(dues(expected(Cadence.QUARTER, 30, "2024-01-01", null), true, today), "2023-24 Q4");
        assertThat(due.dueOn()).isEqualTo("2024-04-30");
        assertThat(due.standing()).isEqualTo(standing);
        assertThat(due.daysLate()).isEqualTo(daysLate);
    }

    @ParameterizedTest
    @CsvSource({
        // half past eleven at night in London on the day it was due is 22:30 in Greenwich in summer
        "2024-04-30T22:30:00Z, IN_TIME, 0",
        "2024-04-30T23:30:00Z, CAME_LATE, 1",
        "2024-04-02T09:00:00Z, IN_TIME, -28"
    })
    void what_came_is_held_against_its_day_in_london(Instant received, Due.Standing standing, long daysLate) {
        came("Police", "2024-01-01", "2024-03-31", Receipt.State.ACCEPTED, received);
        Due due = last(
                dues(expected(Cadence.QUARTER, 30, "2024-01-01", null), true, LocalDate.of(2024, 9, 1)), "2023-24 Q4");
        assertThat(due.standing()).isEqualTo(standing);
        assertThat(due.daysLate()).isEqualTo(daysLate);
    }

    @Test
    void a_correction_that_comes_late_does_not_make_the_return_late_but_tells_its_rows() {
        came("Police", "2024-01-01", "2024-03-31", Receipt.State.ACCEPTED, Instant.parse("2024-04-05T09:00:00Z"));
        came("Police", "2024-01-01", "2024-03-31", Receipt.State.ACCEPTED, Instant.parse("2024-08-05T09:00:00Z"));
        Due due = last(
                dues(expected(Cadence.QUARTER, 30, "2024-01-01", null), true, LocalDate.of(2024, 9, 1)), "2023-24 Q4");
        assertThat(due.standing()).isEqualTo(Due.Standing.IN_TIME);
        assertThat(due.arrival()).isNotNull();
        assertThat(due.arrival().number()).isEqualTo(2);
    }

    @Test
    void what_was_sent_back_or_withdrawn_is_not_there_and_is_counted() {
        came("Police", "2024-01-01", "2024-03-31", Receipt.State.SENT_BACK, Instant.parse("2024-04-05T09:00:00Z"));
        came("Police", "2024-01-01", "2024-03-31", Receipt.State.WITHDRAWN, Instant.parse("2024-04-06T09:00:00Z"));
        came("Police", "2024-01-01", "2024-03-31", Receipt.State.REFUSED, Instant.parse("2024-04-07T09:00:00Z"));
        Due due = last(
                dues(expected(Cadence.QUARTER, 30, "2024-01-01", null), true, LocalDate.of(2024, 9, 1)), "2023-24 Q4");
        assertThat(due.standing()).isEqualTo(Due.Standing.LATE);
        assertThat(due.sentBack()).isEqualTo(3);
    }

    @Test
    void a_return_of_the_whole_year_answers_each_of_its_months() {
        came("Police", "2023-04-01", "2024-03-31", Receipt.State.CHECKED, Instant.parse("2024-04-05T09:00:00Z"));
        List<Due> dues = dues(expected(Cadence.MONTH, 30, "2023-04-01", "2024-03-31"), true, LocalDate.of(2024, 9, 1));
        assertThat(dues).hasSize(12).allMatch(due -> due.arrival() != null);
        assertThat(dues.getFirst().standing()).isEqualTo(Due.Standing.IN_TIME);
        assertThat(dues.getLast().standing()).isEqualTo(Due.Standing.CAME_LATE);
    }

    @Test
    void where_several_agencies_send_it_each_answers_for_itself() {
        came("the police", "2024-01-01", "2024-03-31", Receipt.State.ACCEPTED, Instant.parse("2024-04-05T09:00:00Z"));
        came(null, "2024-01-01", "2024-03-31", Receipt.State.ACCEPTED, Instant.parse("2024-04-05T09:00:00Z"));
        LocalDate today = LocalDate.of(2024, 9, 1);
        assertThat(last(dues(expected(Cadence.QUARTER, 30, "2024-01-01", null), false, today), "2023-24 Q4")
                        .standing())
                .as("Police is another name, and who sent none is not known")
                .isEqualTo(Due.Standing.LATE);
        came("POLICE", "2024-01-01", "2024-03-31", Receipt.State.ACCEPTED, Instant.parse("2024-04-05T09:00:00Z"));
        assertThat(last(dues(expected(Cadence.QUARTER, 30, "2024-01-01", null), false, today), "2023-24 Q4")
                        .standing())
                .isEqualTo(Due.Standing.IN_TIME);
    }

    @Test
    void what_is_expected_from_a_later_day_on_has_no_periods_yet() {
        assertThat(dues(expected(Cadence.QUARTER, 30, "2030-01-01", null), true, LocalDate.of(2024, 9, 1)))
                .isEmpty();
    }

    private void came(@Nullable String agency, String from, String to, Receipt.State state, Instant received) {
        came.add(new Came(
                ++number,
                "missing-episodes",
                agency,
                LocalDate.parse(from),
                LocalDate.parse(to),
                state,
                received,
                state == Receipt.State.ACCEPTED ? received : null,
                10,
                1,
                2));
    }

    private static Expected expected(Cadence every, int days, String from, @Nullable String until) {
        return new Expected(
                1,
                "missing-episodes",
                "Missing episodes",
                "Missing episodes",
                "Police",
                every,
                days,
                null,
                LocalDate.parse(from),
                until == null ? null : LocalDate.parse(until));
    }

    private List<Due> dues(Expected expected, boolean onlyOne, LocalDate today) {
        return Timeliness.of(expected, came, onlyOne, today);
    }

    private static Due last(List<Due> dues, String period) {
        return dues.stream()
                .filter(due -> due.period().code().equals(period))
                .findFirst()
                .orElseThrow();
    }
}
