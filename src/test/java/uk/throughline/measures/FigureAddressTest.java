package uk.throughline.measures;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import uk.throughline.kernel.Outcome;
import uk.throughline.kernel.Period;

class FigureAddressTest {
    @Test
    void every_kind_of_period_finds_its_way_into_an_address_and_back() {
        for (String code : new String[] {
            "2024-03-31", "2023-24", "2023-24 Q1", "2023", "2023-06", "2011-10-01/2011-11-30", "2020-10-01/2021-09-30"
        }) {
            String address = FigureAddress.of("care.looked_after", Period.of(code), null);
            assertThat(address).doesNotContain(" ").matches("/figures/care\\.looked_after/[^/]+");
            assertThat(FigureAddress.period(address.substring(address.lastIndexOf('/') + 1)))
                    .isEqualTo(Outcome.done(Period.of(code)));
        }
    }

    @Test
    void a_part_is_encoded() {
        assertThat(FigureAddress.of("care.looked_after", Period.of("2024-03-31"), Split.of("ethnicity=Gypsy/Roma")))
                .isEqualTo("/figures/care.looked_after/2024-03-31?split=ethnicity%3DGypsy%2FRoma");
    }

    @Test
    void what_is_no_period_is_refused() {
        assertThat(FigureAddress.period("soon")).isInstanceOf(Outcome.Refused.class);
    }
}
