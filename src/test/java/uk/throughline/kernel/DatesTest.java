package uk.throughline.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DatesTest {
    @ParameterizedTest
    @ValueSource(strings = {"3 April 2024", "3 apr 2024", "03/04/2024", "3/4/2024", "2024-04-03", "  3  APRIL 2024 "})
    void a_date_is_read_as_people_type_it(String typed) {
        assertThat(Dates.typed(typed)).contains(LocalDate.of(2024, 4, 3));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "31 February 2024",
                "29/2/2023",
                "4/31/2024",
                "April 2024",
                "3.4.2024",
                "2024",
                "3 April 24 2024"
            })
    void what_is_no_date_is_not_made_one(String typed) {
        assertThat(Dates.typed(typed)).isEmpty();
    }

    @Test
    void a_leap_day_is_a_date_in_its_year() {
        assertThat(Dates.typed("29 February 2024")).contains(LocalDate.of(2024, 2, 29));
    }
}
