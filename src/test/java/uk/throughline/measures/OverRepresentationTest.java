package uk.throughline.measures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import uk.throughline.access.Reader;
import uk.throughline.access.Reading;
import uk.throughline.kernel.Outcome;
import uk.throughline.kernel.Period;
import uk.throughline.measures.OverRepresentation.Group;
import uk.throughline.measures.OverRepresentation.Says;
import uk.throughline.partnership.Partnerships;
import uk.throughline.testing.ApplicationTest;

/** Groups of children are held against all other children of the same ages; other bases are refused with why. */
@ApplicationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OverRepresentationTest {
    private static final Period YEAR_END = Period.of("2024-03-31");

    @Autowired
    private Measures measures;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Partnerships partnerships;

    @Autowired
    private PlatformTransactionManager transactions;

    @BeforeAll
    void keepRecords() {
        RecordsFixture records = new RecordsFixture(jdbc, transactions);
        records.partnership(partnerships, "mean");
        int child = 0;
        for (String group : new String[] {"WBRI", "WROM", "APKN", "NOBT", "BCRB"}) {
            int many =
                    switch (group) {
                        case "WBRI" -> 160;
                        case "WROM" -> 20;
                        case "APKN" -> 18;
                        case "BCRB" -> 2;
                        default -> 7;
                    };
            for (int i = 0; i < many; i++) {
                long id = records.child("C" + ++child, "2012-01-01", null, i % 2 == 0 ? "F" : "M", group);
                records.plan(id, "2023-06-01", null, "NEG", 0);
            }
        }
        records.estimate("authority", "372", 2023, 0, 17, 50_000, null, null);
        records.composition(2021, 0, 17, "ethnicity", "White British", 44_000);
        records.composition(2021, 0, 17, "ethnicity", "WROM", 500);
        records.composition(2021, 0, 17, "ethnicity", "Pakistani", 5_000);
        records.composition(2021, 0, 17, "ethnicity", "BCRB", 500);
        records.composition(2021, 0, 19, "sex", "female", 24_000);
        records.accepted(measures, "CIN census", "2023-04-01", "2024-03-31", 7);
        records.accepted(measures, "CIN census", "2014-04-01", "2015-03-31", 8);
    }

    @Test
    void a_group_is_held_against_everyone_else_of_the_same_ages() {
        OverRepresentation found = found("protection.plans_open", "ethnicity");

        assertThat(found.counted()).isEqualTo(200);
        assertThat(found.leftOut()).as("not yet asked").isEqualTo(7);
        assertThat(found.year()).isEqualTo(2021);
        Group roma = group(found, "Gypsy/Roma");
        // (20 / 500) / (180 / 49,500), and Wilson's interval of 20 of 200: 6.57% to 14.96%
        assertThat(roma.ratio()).isCloseTo(11.0, within(1e-9));
        assertThat(roma.lower()).isCloseTo(0.0656704 / (1 - 0.0656704) * 99, within(1e-3));
        assertThat(roma.upper()).isCloseTo(0.1494058 / (1 - 0.1494058) * 99, within(1e-3));
        assertThat(roma.says()).isEqualTo(Says.HIGHER);
        assertThat(group(found, "White British").says()).isEqualTo(Says.LOWER);
        assertThat(group(found, "Pakistani").says())
                .as("18 where 20 were its share")
                .isEqualTo(Says.WITHIN_CHANCE);
        assertThat(group(found, "Black Caribbean").says())
                .as("2 where 2 were its share")
                .isEqualTo(Says.TOO_FEW);
    }

    @Test
    void wider_groups_are_made_up_of_those_that_the_population_tells_of() {
        OverRepresentation found = found("protection.plans_open", "ethnicity");

        Group white = group(found, "white");
        assertThat(white.wider()).isTrue();
        assertThat(white.count()).isEqualTo(180);
        assertThat(white.people()).isEqualTo(44_500);
        assertThat(found.groups()).extracting(Group::label).doesNotContain("Black or Black British", "mixed");
    }

    @Test
    void other_ages_other_years_and_other_measures_are_refused_with_why() {
        assertThat(refused("protection.plans_open", YEAR_END, "sex"))
                .contains("aged 0 to 19", "aged 0 to 17", "cannot be held against each other");
        assertThat(refused("protection.plans_open", YEAR_END, "age_band")).contains("No population by age band");
        assertThat(refused("protection.plans_open", Period.of("2015-03-31"), "ethnicity"))
                .contains("is of 2021, more than 5 years from");
        assertThat(refused("protection.plans_open_rate", YEAR_END, "ethnicity")).contains("not split");
        assertThat(refused("protection.conferences_in_time", Period.of("2023-24"), "sex"))
                .contains("no population to hold it against");
        assertThat(refused("protection.plans_open", Period.of("2022-03-31"), "ethnicity"))
                .contains("Nothing was collected");
    }

    private OverRepresentation found(String measure, String dimension) {
        return switch (asked(measure, YEAR_END, dimension)) {
            case Outcome.Done<OverRepresentation>(OverRepresentation done) -> done;
            case Outcome.Refused<OverRepresentation>(var why) -> throw new AssertionError(why.reason());
        };
    }

    private String refused(String measure, Period period, String dimension) {
        return switch (asked(measure, period, dimension)) {
            case Outcome.Done<OverRepresentation> done -> throw new AssertionError(done.toString());
            case Outcome.Refused<OverRepresentation>(var why) -> why.reason();
        };
    }

    private Outcome<OverRepresentation> asked(String measure, Period period, String dimension) {
        return Reading.as(Reader.COMMAND_LINE, () -> measures.overRepresentation(measure, period, dimension));
    }

    private static Group group(OverRepresentation found, String label) {
        return found.groups().stream()
                .filter(group -> group.label().equals(label))
                .findFirst()
                .orElseThrow();
    }
}
