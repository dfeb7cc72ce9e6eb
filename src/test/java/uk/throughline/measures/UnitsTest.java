package uk.throughline.measures;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.throughline.kernel.Figure;
import uk.throughline.kernel.Period;

/** One child, two children: the unit agrees with its number. */
class UnitsTest {
    @ParameterizedTest
    @CsvSource({
        "children, child",
        "people, person",
        "young people, young person",
        "families, family",
        "enquiries, enquiry",
        "interventions, intervention",
        "working days, working day",
        "episodes, episode",
        "exclusions, exclusion",
        "offences, offence",
        "per 10000 children aged 0-17, per 10000 children aged 0-17",
        "%, %"
    })
    void beside_one_a_unit_is_singular(String unit, String one) {
        assertThat(Units.beside("1", unit)).isEqualTo(one);
        for (String other : new String[] {"0", "2", "1.0", "11", "1,001", "not collected"}) {
            assertThat(Units.beside(other, unit)).as(other).isEqualTo(unit);
        }
    }

    @Test
    void a_figure_says_it_so() {
        assertThat(figure("1", 0).inWords()).isEqualTo("1 intervention");
        assertThat(figure("0.6", 0).inWords()).isEqualTo("1 intervention");
        assertThat(figure("1", 1).inWords()).isEqualTo("1.0 interventions");
        assertThat(figure("0", 0).inWords()).isEqualTo("0 interventions");
    }

    private static FigureView figure(String value, int places) {
        return new FigureView(
                "room.measure",
                Period.of("2023-24"),
                null,
                new Figure.Known(new BigDecimal(value), null, null),
                "interventions",
                places,
                null,
                1);
    }
}
