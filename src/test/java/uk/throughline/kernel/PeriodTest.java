package uk.throughline.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PeriodTest {

    @ParameterizedTest
    @CsvSource({
        "2024-03-31, 2024-03-31, 2024-03-31, 31 March 2024",
        "2023-24, 2023-04-01, 2024-03-31, April 2023 to March 2024",
        "1999-00, 1999-04-01, 2000-03-31, April 1999 to March 2000",
        "2023-24 Q1, 2023-04-01, 2023-06-30, April to June 2023",
        "2023-24 Q3, 2023-10-01, 2023-12-31, October to December 2023",
        "2023-24 Q4, 2024-01-01, 2024-03-31, January to March 2024",
        "2023, 2023-01-01, 2023-12-31, January to December 2023",
        "2023-06, 2023-06-01, 2023-06-30, June 2023",
        "2024-02, 2024-02-01, 2024-02-29, February 2024",
        "2023-04-01/2023-09-30, 2023-04-01, 2023-09-30, April to September 2023",
        "2020-10-01/2021-09-30, 2020-10-01, 2021-09-30, October 2020 to September 2021",
        "2023-06-20/2023-06-22, 2023-06-20, 2023-06-22, 20 June 2023 to 22 June 2023"
    })
    void a_code_is_read_and_written_and_put_in_words(String code, LocalDate from, LocalDate to, String label) {
        Period period = Period.of(code);
        assertThat(period.from()).isEqualTo(from);
        assertThat(period.to()).isEqualTo(to);
        assertThat(period.code()).isEqualTo(code);
        assertThat(period.label()).isEqualTo(label);
    }

    @Test
    void a_date_is_a_stock_and_a_year_is_a_flow() {
        assertThat(Period.of("2024-03-31")).isInstanceOf(Period.At.class);
        assertThat(Period.of("2023-24")).isInstanceOf(Period.Span.class);
    }

    @Test
    void where_a_financial_year_and_a_month_are_written_alike_it_is_the_financial_year() {
        assertThat(Period.of("2011-12")).isEqualTo(Period.financialYear(2012));
        Period december2011 = Period.between(LocalDate.of(2011, 12, 1), LocalDate.of(2011, 12, 31));
        assertThat(december2011.code()).isEqualTo("2011-12-01/2011-12-31");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "last year",
                "2023-13",
                "2023-25",
                "2023-24 Q5",
                "2024-02-30",
                "2023-09-30/2023-04-01",
                "2023-24/2024-25",
                "20234"
            })
    void what_is_no_period_is_refused_with_what_to_write(String code) {
        assertThat(Period.parse(code)).isInstanceOfSatisfying(Outcome.Refused.class, refused -> assertThat(
                        refused.refusal().reason())
                .containsAnyOf("is not a period", "earlier date first"));
    }

    @Test
    void every_span_of_days_comes_back_from_its_code() {
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        for (int i = 0; i < 20_000; i++) {
            LocalDate from = LocalDate.of(2000, 1, 1).plusDays(random.nextInt(12_000));
            LocalDate to =
                    switch (random.nextInt(4)) {
                        case 0 -> from.withDayOfMonth(from.lengthOfMonth());
                        case 1 -> from.withDayOfMonth(1).plusMonths(3).minusDays(1);
                        case 2 -> from.withDayOfMonth(1).plusYears(1).minusDays(1);
                        default -> from.plusDays(random.nextInt(800));
                    };
            Period span = Period.between(
                    random.nextBoolean() || to.isBefore(from.withDayOfMonth(1)) ? from.withDayOfMonth(1) : from, to);
            assertThat(Period.of(span.code())).as("seed %d, %s", seed, span).isEqualTo(span);
        }
    }

    @Test
    void a_year_before_a_leap_day_is_the_last_of_february() {
        assertThat(Period.of("2024-02-29").aYearBefore()).isEqualTo(Period.of("2023-02-28"));
        assertThat(Period.of("2024-02").aYearBefore()).isEqualTo(Period.of("2023-02"));
        assertThat(Period.of("2023-24 Q4").aYearBefore()).isEqualTo(Period.of("2022-23 Q4"));
    }
}
