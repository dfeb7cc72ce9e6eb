package uk.throughline.measures.pages;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import uk.throughline.kernel.Period;

class AgainstTest {
    @Test
    void periods_of_one_kind_that_share_no_day_can_be_held_against_each_other() {
        for (String pair : new String[] {
            "2023-24 2022-23", "2023 2021", "2023-24 Q1 2023-24 Q4", "2024-03-31 2023-12-31", "2023-06 2023-07"
        }) {
            int middle = pair.indexOf(' ', pair.contains("Q") ? 8 : 0);
            assertThat(why(pair.substring(0, middle), pair.substring(middle + 1)))
                    .as(pair)
                    .isNull();
        }
        assertThat(why("2021-09-01/2022-08-31", "2022-09-01/2023-08-31")).isNull();
        assertThat(why("2020-10-01/2021-09-30", "2021-10-01/2022-09-30")).isNull();
    }

    @Test
    void a_year_of_another_basis_or_another_length_is_refused_with_the_reason() {
        assertThat(why("2023-24", "2023"))
                .isEqualTo(
                        "One is a financial year and the other a calendar year, so what lies between them is not told."
                                + " Choose two of the same kind.");
        assertThat(why("2023-24", "2021-09-01/2022-08-31")).contains("a financial year and the other an academic year");
        assertThat(why("2023-24", "2020-10-01/2021-09-30")).contains("the other a year that begins in October");
        assertThat(why("2023-24 Q1", "2022-23")).contains("a quarter and the other a financial year");
        assertThat(why("2023-04-01/2023-09-30", "2022-23")).contains("6 months and the other a financial year");
        assertThat(why("2023-04-02/2023-09-30", "2022-04-01/2022-09-30")).contains("a range of 182 days");
    }

    @Test
    void periods_that_share_days_are_refused() {
        assertThat(why("2023-04-01/2023-09-30", "2023-07-01/2023-12-31"))
                .isEqualTo("Both count the days from 1 July 2023 to 30 September 2023, so what lies between them is not"
                        + " told. Choose two that share no day.");
        assertThat(why("2023-24", "2023-24")).isEqualTo("That is the same period. Choose another.");
    }

    private static String why(String one, String other) {
        return Against.cannotBeCompared(Period.of(one), Period.of(other));
    }
}
