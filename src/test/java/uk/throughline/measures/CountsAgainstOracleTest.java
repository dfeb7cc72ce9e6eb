package uk.throughline.measures;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import uk.throughline.access.Reader;
import uk.throughline.access.Reading;
import uk.throughline.kernel.Figure;
import uk.throughline.kernel.Period;
import uk.throughline.partnership.Partnerships;
import uk.throughline.testing.ApplicationTest;

/** Counts by split against a plain Java count of the same invented children; the seed is printed and can be given again. */
@ApplicationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CountsAgainstOracleTest {
    private static final List<String> CATEGORIES = List.of("NEG", "EMO", "PHY", "SAB", "MUL");
    private static final Map<String, String> CATEGORY_NAMES =
            Map.of("NEG", "neglect", "EMO", "emotional", "PHY", "physical", "SAB", "sexual", "MUL", "multiple");
    private static final List<String> ETHNICITIES = List.of("WBRI", "WROM", "APKN", "BCRB", "REFU");
    private static final LocalDate BEGIN = LocalDate.of(2020, 4, 1);

    private record Plan(LocalDate born, String ethnicity, LocalDate from, LocalDate to, List<Spell> spells) {
        String categoryAt(LocalDate date) {
            return spells.stream()
                    .filter(spell -> !spell.from().isAfter(date))
                    .reduce((earlier, later) -> later)
                    .orElseThrow()
                    .category();
        }

        boolean openAt(LocalDate date) {
            return !from.isAfter(date) && (to == null || to.isAfter(date));
        }
    }

    private record Spell(LocalDate from, String category) {}

    private record Need(int child, LocalDate from, LocalDate to) {
        boolean openAt(LocalDate date) {
            return !from.isAfter(date) && (to == null || to.isAfter(date));
        }
    }

    private final long seed = Long.getLong("throughline.seed", new Random().nextLong());
    private final Random random = new Random(seed);
    private final List<Plan> plans = new ArrayList<>();
    private final List<Need> needs = new ArrayList<>();

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
        System.out.println("Seed of CountsAgainstOracleTest: -Dthroughline.seed=" + seed);
        RecordsFixture records = new RecordsFixture(jdbc, transactions);
        records.partnership(partnerships, "mean");
        for (int i = 0; i < 150; i++) {
            Plan plan = plan();
            plans.add(plan);
            long child = records.child("C" + i, plan.born().toString(), null, "F", plan.ethnicity());
            Spell first = plan.spells().getFirst();
            records.plan(
                    child,
                    plan.from().toString(),
                    plan.to() == null ? null : plan.to().toString(),
                    first.category(),
                    0);
            plan.spells().stream()
                    .skip(1)
                    .forEach(spell -> records.category(
                            child, plan.from().toString(), spell.from().toString(), spell.category()));
            for (Need need : needs(i)) {
                needs.add(need);
                records.inNeed(
                        child,
                        need.from().toString(),
                        need.to() == null ? null : need.to().toString());
            }
        }
        records.accepted(measures, "CIN census", "2020-04-01", "2024-03-31", 1);
    }

    private Plan plan() {
        LocalDate from = BEGIN.plusDays(random.nextInt(1400));
        LocalDate to = random.nextInt(3) == 0 ? null : from.plusDays(1 + random.nextInt(500));
        List<Spell> spells = new ArrayList<>(List.of(new Spell(from, any(CATEGORIES))));
        if (random.nextBoolean()) {
            spells.add(new Spell(from.plusDays(1 + random.nextInt(200)), any(CATEGORIES)));
        }
        // Many birthdays at the ends of months, where ages are easily a day out.
        LocalDate born = random.nextInt(4) == 0
                ? LocalDate.of(2004 + 4 * random.nextInt(5), 2, 29)
                : from.minusDays(random.nextInt(6500));
        return new Plan(born.isAfter(from) ? from : born, any(ETHNICITIES), from, to, spells);
    }

    /** Up to three episodes of one child, which may overlap, one inside another too; some referrals a year apart to the day. */
    private List<Need> needs(int child) {
        Map<LocalDate, Need> byStart = new TreeMap<>();
        LocalDate from = BEGIN.plusDays(random.nextInt(900));
        for (int n = random.nextInt(4); n > 0; n--) {
            LocalDate to = random.nextInt(6) == 0 ? null : from.plusDays(random.nextInt(900));
            byStart.putIfAbsent(from, new Need(child, from, to));
            from = random.nextBoolean()
                    ? from.plusDays(364 + random.nextInt(3))
                    : from.plusDays(1 + random.nextInt(500));
        }
        return List.copyOf(byStart.values());
    }

    private String any(List<String> of) {
        return of.get(random.nextInt(of.size()));
    }

    @Test
    void counts_by_category_age_and_ethnicity_are_those_of_a_plain_count() {
        List<LocalDate> dates = new ArrayList<>(List.of(LocalDate.of(2024, 2, 29), LocalDate.of(2023, 2, 28)));
        random.ints(40, 0, 1460).mapToObj(BEGIN::plusDays).forEach(dates::add);
        for (int i = 0; i < plans.size(); i += 10) {
            dates.add(plans.get(i).from());
        }
        for (LocalDate date : dates) {
            Map<String, Integer> expected = new TreeMap<>();
            for (Plan plan : plans) {
                if (plan.openAt(date)) {
                    expected.merge("category=" + CATEGORY_NAMES.get(plan.categoryAt(date)), 1, Integer::sum);
                    expected.merge("age_band=" + band(plan.born(), date), 1, Integer::sum);
                    expected.merge("ethnicity=" + group(plan.ethnicity()), 1, Integer::sum);
                }
            }
            expected.forEach((split, count) -> assertThat(shown(date, split))
                    .as("%s at %s, seed %d", split, date, seed)
                    .isEqualTo(Integer.toString(count)));
            assertThat(Reading.as(Reader.COMMAND_LINE, () -> measures.figure("protection.plans_open", Period.at(date)))
                            .orElseThrow()
                            .shown())
                    .isEqualTo(Long.toString(
                            plans.stream().filter(plan -> plan.openAt(date)).count()));
        }
    }

    @Test
    void a_child_in_overlapping_episodes_counts_once_under_the_length_of_the_open_one_that_began_last() {
        List<LocalDate> firstDays = needs.stream()
                .map(Need::from)
                .filter(day -> !day.isBefore(BEGIN) && day.isBefore(BEGIN.plusDays(1460)))
                .toList();
        for (int n = 0; n < 60; n++) {
            // that episodes begin on the day is where a count by dates goes wrong most easily
            LocalDate date =
                    n % 2 == 0 ? BEGIN.plusDays(random.nextInt(1460)) : firstDays.get(random.nextInt(firstDays.size()));
            Map<Integer, LocalDate> began = new TreeMap<>();
            for (Need need : needs) {
                if (need.openAt(date)) {
                    began.merge(need.child(), need.from(), (one, other) -> one.isAfter(other) ? one : other);
                }
            }
            assertThat(told("frontdoor.in_need", date, null))
                    .as("at %s, seed %d", date, seed)
                    .isEqualTo(Integer.toString(began.size()));
            long years = began.values().stream()
                    .filter(from -> date.toEpochDay() - from.toEpochDay() > 729)
                    .count();
            assertThat(Reading.as(
                                    Reader.COMMAND_LINE,
                                    () -> measures.figure("frontdoor.in_need_two_years", Period.at(date)))
                            .orElseThrow()
                            .figure())
                    .as("two years at %s, seed %d", date, seed)
                    .satisfies(figure -> {
                        if (figure instanceof Figure.Known known) {
                            assertThat(known.numerator()).isEqualByComparingTo(Long.toString(years));
                        } else {
                            assertThat(began).isEmpty();
                        }
                    });
        }
    }

    @Test
    void re_referrals_are_those_before_the_same_day_of_the_next_year() {
        for (Period year : List.of(Period.of("2021-22"), Period.of("2022-23"), Period.of("2023-24"))) {
            List<Need> made = needs.stream()
                    .filter(need ->
                            !need.from().isBefore(year.from()) && !need.from().isAfter(year.to()))
                    .toList();
            long again = made.stream()
                    .filter(need -> needs.stream()
                            .anyMatch(before -> before.child() == need.child()
                                    && before.from().isBefore(need.from())
                                    && birthday(before.from(), 1).isAfter(need.from())))
                    .count();
            assertThat(Reading.as(Reader.COMMAND_LINE, () -> measures.figure("frontdoor.re_referrals", year))
                            .orElseThrow()
                            .figure())
                    .as("%s, seed %d", year.label(), seed)
                    .isInstanceOfSatisfying(Figure.Known.class, known -> {
                        assertThat(known.numerator()).isEqualByComparingTo(Long.toString(again));
                        assertThat(known.denominator()).isEqualByComparingTo(Integer.toString(made.size()));
                    });
        }
    }

    private String told(String measure, LocalDate date, String split) {
        return Reading.as(
                        Reader.COMMAND_LINE,
                        () -> split == null
                                ? measures.figure(measure, Period.at(date))
                                : measures.figure(measure, Period.at(date), Split.of(split)))
                .orElseThrow()
                .shown();
    }

    private String shown(LocalDate date, String split) {
        return told("protection.plans_open", date, split);
    }

    /** Years by counting birthdays one by one, unlike the measure's comparison of dates. */
    private static String band(LocalDate born, LocalDate date) {
        int age = 0;
        while (!birthday(born, age + 1).isAfter(date)) {
            age++;
        }
        return age < 1
                ? "under 1"
                : age < 5
                        ? "1 to 4"
                        : age < 10 ? "5 to 9" : age < 16 ? "10 to 15" : age < 18 ? "16 and 17" : "18 and over";
    }

    private static LocalDate birthday(LocalDate born, int age) {
        LocalDate same = born.plusYears(age);
        return same.getDayOfMonth() == born.getDayOfMonth() ? same : same.plusDays(1);
    }

    private static String group(String ethnicity) {
        return switch (ethnicity) {
            case "WBRI", "WROM" -> "white";
            case "REFU" -> "not known";
            default -> "not white";
        };
    }
}
