package uk.throughline.measures;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import uk.throughline.kernel.Figure;
import uk.throughline.kernel.Period;
import uk.throughline.measures.Measure.Polarity;
import uk.throughline.measures.Measures.AuthorityValue;
import uk.throughline.measures.Quartile.Band;

class QuartileTest {
    @Test
    void of_thirteen_authorities_the_quarters_end_at_the_fourth_seventh_and_tenth() {
        // 1 to 13: the lines between the quarters are 4, 7 and 10
        assertThat(bands(Polarity.FEWER)).isEqualTo("AAAABBBCCCDDD");
        assertThat(bands(Polarity.MORE)).isEqualTo("DDDCCCBBBAAAA");
    }

    @Test
    void a_line_between_two_values_parts_them() {
        // 1 to 12: the first line is at 3.75
        assertThat(Quartile.of(authorities(12, 3, Optional.empty()), Polarity.FEWER))
                .contains(new Quartile(Band.A, 12));
        assertThat(Quartile.of(authorities(12, 4, Optional.empty()), Polarity.FEWER))
                .contains(new Quartile(Band.B, 12));
    }

    @Test
    void what_is_neither_good_nor_bad_has_no_quartile() {
        assertThat(Quartile.of(authorities(13, 5, Optional.empty()), Polarity.NONE))
                .isEmpty();
    }

    @Test
    void a_hidden_value_is_no_value_and_few_authorities_are_not_parted() {
        assertThat(Quartile.of(authorities(13, 5, Optional.of(5)), Polarity.FEWER))
                .isEmpty();
        assertThat(Quartile.of(authorities(13, 5, Optional.of(6)), Polarity.FEWER))
                .map(Quartile::of)
                .contains(12);
        assertThat(Quartile.of(authorities(12, 5, Optional.of(6)), Polarity.FEWER))
                .isEmpty();
        assertThat(Quartile.of(List.of(), Polarity.FEWER)).isEmpty();
    }

    @Test
    void where_all_have_the_same_all_are_in_the_best() {
        List<AuthorityValue> same = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            same.add(authority(7, i == 3, false));
        }
        assertThat(Quartile.of(same, Polarity.FEWER)).contains(new Quartile(Band.A, 20));
        assertThat(Quartile.of(same, Polarity.MORE)).contains(new Quartile(Band.A, 20));
    }

    private static String bands(Polarity polarity) {
        StringBuilder bands = new StringBuilder();
        for (int ours = 1; ours <= 13; ours++) {
            bands.append(Quartile.of(authorities(13, ours, Optional.empty()), polarity)
                    .orElseThrow()
                    .band());
        }
        return bands.toString();
    }

    private static List<AuthorityValue> authorities(int count, int ours, Optional<Integer> hidden) {
        List<AuthorityValue> all = new ArrayList<>();
        for (int value = 1; value <= count; value++) {
            all.add(authority(value, value == ours, hidden.equals(Optional.of(value))));
        }
        return all;
    }

    private static AuthorityValue authority(int value, boolean ours, boolean hidden) {
        Figure figure = hidden ? new Figure.Suppressed() : new Figure.Known(BigDecimal.valueOf(value), null, null);
        FigureView view = new FigureView("m", Period.financialYear(2024), null, figure, "%", 1, null, 0);
        return new AuthorityValue("E" + value, "Authority " + value, view, ours, false);
    }
}
