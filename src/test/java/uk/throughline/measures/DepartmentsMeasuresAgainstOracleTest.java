package uk.throughline.measures;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import uk.throughline.access.Reader;
import uk.throughline.access.Reading;
import uk.throughline.intake.Receipt;
import uk.throughline.intake.Returns;
import uk.throughline.kernel.Figure;
import uk.throughline.kernel.Period;
import uk.throughline.measures.Definition.Dimension;
import uk.throughline.measures.Definition.Pair;
import uk.throughline.measures.oracle.InventedReturns;
import uk.throughline.measures.oracle.Life;
import uk.throughline.measures.oracle.PlainCount;
import uk.throughline.measures.oracle.PlainCount.Answer;
import uk.throughline.measures.oracle.PlainCount.Part;
import uk.throughline.measures.oracle.Questions;
import uk.throughline.measures.oracle.SentFiles;
import uk.throughline.partnership.Partnerships;
import uk.throughline.testing.ApplicationTest;

/**
 * Every measure that draws on the returns to the Department, and on the templates about children who were missing, against a plain
 * count of the same returns' rows: whole, by every single split of its file, and in several periods.
 *
 * <p>A thousand partnerships of five to fifteen awkward children are taken in as one set of returns, through the intake that every
 * return goes through. Each child is of one partnership and no row is of two, so the engine counts them apart with the measure's
 * own SELECT and one more split, by partnership; that split with each other one is what is compared, partnership by partnership.
 * Then all of them together are compared as one partnership, by what {@link Measures} tells: the kept figures and those that are
 * counted when asked for. The seed is printed; {@code -Dthroughline.seed} and {@code -Dthroughline.partnerships} give both again.
 */
@ApplicationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DepartmentsMeasuresAgainstOracleTest {
    private static final Set<String> SOURCES = Set.of("CIN census", "SSDA903", "Missing episodes", "Return interviews");
    private static final String PARTNERSHIP = "partnership";

    /** The last day that the invented returns tell of. */
    private static final LocalDate LAST_TOLD = LocalDate.of(2026, 3, 31);

    private final long seed = Long.getLong("throughline.seed", new Random().nextInt(1_000_000));
    private final int howMany = Integer.getInteger("throughline.partnerships", 1_000);

    @TempDir
    static Path folder;

    @Autowired
    private Returns returns;

    @Autowired
    private Measures measures;

    @Autowired
    private Catalogue catalogue;

    @Autowired
    private Counting counting;

    @Autowired
    private FigureLists lists;

    @Autowired
    private AsCounter asCounter;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Partnerships partnerships;

    @Autowired
    private PlatformTransactionManager transactions;

    private final Map<String, List<Life>> lives = new HashMap<>();
    private final List<Life> everyone = new ArrayList<>();
    private Questions questions;
    private PlainCount plain;
    private Codes codes;

    @BeforeAll
    void takeIn() throws IOException {
        System.out.printf(
                "Seed of DepartmentsMeasuresAgainstOracleTest: -Dthroughline.seed=%d -Dthroughline.partnerships=%d%n",
                seed, howMany);
        long begun = System.nanoTime();
        new RecordsFixture(jdbc, transactions).partnership(partnerships, "mean");
        InventedReturns invented = new InventedReturns(seed, howMany);
        List<Path> files = SentFiles.write(invented, folder);
        long written = System.nanoTime();
        List<Receipt> receipts = Reading.as(
                Reader.COMMAND_LINE,
                () -> returns.together(() -> {
                    List<Receipt> taken = new ArrayList<>();
                    for (Path file : files) {
                        taken.add(returns.takeIn(
                                        file,
                                        Objects.requireNonNull(file.getFileName())
                                                .toString(),
                                        "invented",
                                        false)
                                .orElseThrow());
                    }
                    return taken;
                }));
        long taken = System.nanoTime();
        assertThat(receipts).allSatisfy(receipt -> {
            assertThat(receipt.state()).as(receipt.fileName()).isEqualTo(Receipt.State.ACCEPTED);
            assertThat(receipt.accepted() + receipt.refused())
                    .as(receipt.fileName())
                    .isEqualTo(receipt.read());
        });
        assertThat(receipts.stream().mapToLong(Receipt::refused).sum())
                .as("rows that must not count")
                .isPositive();
        everyone.addAll(invented.lives());
        everyone.forEach(life -> lives.computeIfAbsent(life.partnership(), p -> new ArrayList<>())
                .add(life));
        questions = Questions.all(InventedReturns.told(everyone));
        codes = asCounter.ask(lists::codes);
        plain = new PlainCount(questions, words());
        System.out.printf(
                "written in %d ms, taken in and counted in %d ms, read plainly in %d ms%n",
                (written - begun) / 1_000_000, (taken - written) / 1_000_000, (System.nanoTime() - taken) / 1_000_000);
    }

    /** What codes are called, as data; how parts are made of them is the oracle's own. */
    private PlainCount.Words words() {
        record Called(String label, List<String> groups) {}
        Map<String, Called> called = new HashMap<>();
        Map<String, Set<String>> groups = new HashMap<>();
        asCounter.ask(() -> {
            jdbc.sql("select code_list, code, label, groups from guidance.rows_code")
                    .query(row -> {
                        List<String> of =
                                List.of((String[]) row.getArray("groups").getArray());
                        called.put(
                                row.getString("code_list") + " " + row.getString("code"),
                                new Called(row.getString("label"), of));
                        groups.computeIfAbsent(row.getString("code_list"), l -> new HashSet<>())
                                .addAll(of);
                    });
            return true;
        });
        return (list, code) -> {
            if (code.isEmpty()) {
                return groups.getOrDefault(list, Set.of()).contains("not known")
                        ? List.of("not recorded", "not known")
                        : List.of("not recorded");
            }
            Called known = called.get(list + " " + code);
            return known == null
                    ? List.of(code)
                    : Stream.concat(Stream.of(known.label()), known.groups().stream())
                            .toList();
        };
    }

    private List<Definition> asked() {
        return catalogue.definitions().stream()
                .filter(measure -> SOURCES.contains(measure.measure().source()))
                .toList();
    }

    @Test
    void every_measure_of_these_returns_and_every_one_that_the_department_publishes_is_counted_twice() {
        assertThat(asked().stream().map(Definition::id)).isSubsetOf(questions.ids());
        assertThat(questions.ids())
                .containsExactlyInAnyOrderElementsOf(
                        asked().stream().map(Definition::id).toList());
        assertThat(catalogue.definitions().stream()
                        .filter(measure -> measure.measure().comparator() != null)
                        .map(Definition::id))
                .isSubsetOf(questions.ids());
    }

    private List<Period> periods(boolean dates) {
        Random random = new Random(seed);
        List<Period> periods = new ArrayList<>();
        for (int year = 2023; year <= 2026; year++) {
            periods.add(dates ? Period.at(LocalDate.of(year, 3, 31)) : Period.financialYear(year));
        }
        LocalDate any = LocalDate.of(2022, 4, 1).plusDays(random.nextInt(1_200));
        if (dates) {
            periods.add(Period.at(LocalDate.of(2024, 2, 29)));
            periods.add(Period.at(LocalDate.of(2025, 2, 28)));
            periods.add(Period.at(LocalDate.of(2022, 4, 1)));
            periods.add(Period.at(any));
        } else {
            periods.add(Period.of("2023-24 Q4"));
            periods.add(Period.between(any, any.plusDays(random.nextInt(200))));
            periods.add(Period.between(LocalDate.of(2024, 2, 29), LocalDate.of(2025, 2, 28)));
            periods.add(Period.between(LocalDate.of(2024, 4, 1), LocalDate.of(2024, 4, 1)));
        }
        return periods;
    }

    @Test
    void every_figure_of_every_partnership_is_that_of_a_plain_count() {
        List<String> wrong = new ArrayList<>();
        long engine = 0;
        long oracle = 0;
        long compared = 0;
        for (Definition measure : asked()) {
            List<Period> periods = periods(measure.isStock());
            long begun = System.nanoTime();
            Map<Integer, Map<String, Map<Part, Figure>>> counted = byPartnership(measure, periods);
            long half = System.nanoTime();
            List<String> differences = Stream.iterate(0, n -> n < periods.size(), n -> n + 1)
                    .parallel()
                    .flatMap(n -> lives.keySet().stream()
                            .flatMap(partnership -> differences(
                                    measure,
                                    partnership,
                                    lives.get(partnership),
                                    periods.get(n),
                                    counted.getOrDefault(n, Map.of()).getOrDefault(partnership, Map.of()))
                                    .stream()))
                    .toList();
            engine += half - begun;
            oracle += System.nanoTime() - half;
            compared += counted.values().stream()
                    .flatMap(period -> period.values().stream())
                    .mapToLong(Map::size)
                    .sum();
            if (!differences.isEmpty()) {
                wrong.add(measure.id() + ": " + differences.size() + " differ");
                differences.stream().sorted().limit(5).forEach(wrong::add);
            }
        }
        System.out.printf(
                "%,d figures of %d measures of %d partnerships: engine %d ms, oracle %d ms%n",
                compared, asked().size(), lives.size(), engine / 1_000_000, oracle / 1_000_000);
        assertThat(compared).isGreaterThan(asked().size() * (long) howMany);
        assertThat(wrong).as("seed %d", seed).isEmpty();
    }

    @Test
    void the_kept_figures_and_those_counted_when_asked_for_are_those_of_a_plain_count_of_all_together() {
        List<String> wrong = new ArrayList<>();
        for (Definition measure : asked()) {
            List<Period> periods = measure.isStock()
                    ? List.of(Period.of("2024-03-31"), Period.of("2025-12-31"), Period.of("2024-02-29"))
                    : List.of(Period.of("2023-24"), Period.of("2025-26 Q4"), Period.of("2023-12-27/2025-02-28"));
            for (Period period : periods) {
                Map<Part, Figure> told = Reading.as(Reader.COMMAND_LINE, () -> told(measure, period));
                LocalDate until = period.to().plus(measure.followUp());
                if (until.isAfter(LAST_TOLD)) {
                    assertThat(told.values())
                            .as(measure.id() + " may still change")
                            .containsOnly(new Figure.TooRecent(until));
                    continue;
                }
                differences(measure, "all", everyone, period, told).stream()
                        .limit(5)
                        .forEach(wrong::add);
            }
        }
        assertThat(wrong).as("seed %d", seed).isEmpty();
    }

    private Map<Part, Figure> told(Definition measure, Period period) {
        Map<Part, Figure> told = new HashMap<>();
        told.put(
                new Part("", ""),
                measures.figure(measure.id(), period).orElseThrow().figure());
        for (Dimension dimension : measure.dimensions()) {
            for (FigureView part :
                    measures.figures(measure.id(), period, dimension.name()).orElseThrow()) {
                told.put(
                        new Part(
                                dimension.name(),
                                Objects.requireNonNull(part.split()).value()),
                        part.figure());
            }
            for (String group : codes.groups(dimension.codeList())) {
                told.put(
                        new Part(dimension.name(), group),
                        measures.figure(measure.id(), period, new Split(dimension.name(), group))
                                .orElseThrow()
                                .figure());
            }
        }
        return told;
    }

    /** The measure counted with the partnership of each child as one more split: by period, partnership and part. */
    private Map<Integer, Map<String, Map<Part, Figure>>> byPartnership(Definition measure, List<Period> periods) {
        Dimension partnership = new Dimension(PARTNERSHIP, PARTNERSHIP);
        List<Dimension> dimensions = new ArrayList<>(List.of(partnership));
        dimensions.addAll(measure.dimensions());
        List<Pair> pairs = measure.dimensions().stream()
                .map(other -> new Pair(partnership, other))
                .toList();
        Map<String, String> columns = new LinkedHashMap<>(measure.rows().columns());
        columns.put(
                PARTNERSHIP,
                "(select split_part(c.la_child_id, '-', 1) from children.child c where c.child_id = r.child_id)");
        Definition apart = new Definition(
                measure.order(),
                measure.measure(),
                measure.sql(),
                new MeasureRows(
                        columns, measure.rows().relation(), measure.rows().condition()),
                measure.value(),
                measure.perPeople(),
                dimensions,
                pairs,
                measure.floor(),
                measure.followUp(),
                measure.also(),
                measure.byCalendarYear());
        Map<Integer, Map<String, Map<Part, Figure>>> found = new HashMap<>();
        for (Counted counted : asCounter.ask(() -> counting.count(apart, codes, periods))) {
            String[] split = counted.dimension().split(Split.AND, -1);
            if (!split[0].equals(PARTNERSHIP)) {
                continue;
            }
            String[] part = counted.part().split(Split.AND, 2);
            found.computeIfAbsent(counted.period(), p -> new HashMap<>())
                    .computeIfAbsent(part[0], p -> new HashMap<>())
                    .put(split.length == 1 ? new Part("", "") : new Part(split[1], part[1]), counted.figure());
        }
        return found;
    }

    private List<String> differences(
            Definition measure, String name, Collection<Life> children, Period period, Map<Part, Figure> engine) {
        Map<String, String> splits = new LinkedHashMap<>();
        measure.dimensions().forEach(dimension -> splits.put(dimension.name(), dimension.codeList()));
        Map<Part, Answer> expected = plain.count(measure.id(), children, period.from(), period.to(), splits);
        List<String> differences = new ArrayList<>();
        Set<Part> parts = new HashSet<>(expected.keySet());
        parts.addAll(engine.keySet());
        for (Part part : parts) {
            Answer answer = expected.get(part);
            Figure figure = engine.get(part);
            if (!same(measure, answer, figure)) {
                differences.add(measure.id() + " of " + name + " " + period.code() + " " + part + ": plain " + answer
                        + ", engine " + figure);
            }
        }
        return differences;
    }

    /** What no row is of is nought where it is a count, and has no answer else. */
    private boolean same(Definition measure, @Nullable Answer answer, @Nullable Figure figure) {
        BigDecimal value = figure instanceof Figure.Known known
                ? known.denominator() == null ? known.value() : known.numerator()
                : null;
        BigDecimal of = figure instanceof Figure.Known known ? known.denominator() : null;
        Double expected = answer == null || Objects.equals(answer.of(), 0.0) ? null : answer.value();
        Double expectedOf = expected == null || answer == null ? null : answer.of();
        boolean count = Set.of(Questions.Form.COUNT, Questions.Form.DIFFERENT).contains(questions.form(measure.id()));
        if (count) {
            return near(expected == null ? 0.0 : expected, value == null ? BigDecimal.ZERO : value);
        }
        return near(expected, value) && near(expectedOf, of);
    }

    private static boolean near(@Nullable Double one, @Nullable BigDecimal other) {
        return one == null || other == null ? one == null && other == null : Math.abs(one - other.doubleValue()) < 1e-9;
    }
}
