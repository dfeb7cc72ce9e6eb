package uk.throughline.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.transaction.support.TransactionTemplate;
import uk.throughline.access.Reader;
import uk.throughline.access.Reading;
import uk.throughline.intake.census.CensusLists;
import uk.throughline.intake.checks.Check;
import uk.throughline.intake.checks.CheckFiles;
import uk.throughline.intake.checks.Checking;
import uk.throughline.intake.inspection.InspectionLists;
import uk.throughline.intake.lookedafter.LookedAfterLists;
import uk.throughline.intake.payload.PayloadLists;
import uk.throughline.intake.staging.Column;
import uk.throughline.intake.staging.ListShape;
import uk.throughline.intake.staging.Staging;
import uk.throughline.intake.staging.Values;

/** Every check finds what its own file gives as an example that breaks it, and nothing in the one that passes. */
class CheckExamplesTest extends IntakeBase {
    private static final Pattern VALUE = Pattern.compile("([a-z_]+)=(?:\"([^\"]*)\"|(\\S*))");

    @Autowired
    DataSource dataSource;

    @TestFactory
    Stream<DynamicTest> checks_of_the_census() {
        return examples(CheckFiles.load("cin", CensusLists.ALL), CensusLists.ALL);
    }

    @TestFactory
    Stream<DynamicTest> checks_of_looked_after_returns() {
        return examples(CheckFiles.load("ssda903", LookedAfterLists.ALL), LookedAfterLists.ALL);
    }

    @TestFactory
    Stream<DynamicTest> checks_of_inspection_lists() {
        return examples(CheckFiles.load("annexa", InspectionLists.ALL), InspectionLists.ALL);
    }

    @TestFactory
    Stream<DynamicTest> checks_of_daily_payloads() {
        return examples(CheckFiles.load("payload", PayloadLists.ALL), PayloadLists.ALL);
    }

    private Stream<DynamicTest> examples(List<Check> checks, List<ListShape> lists) {
        return checks.stream().flatMap(check -> {
            List<DynamicTest> tests = new ArrayList<>();
            if (check.breaks() != null && speaksOf(check, check.breaks())) {
                tests.add(DynamicTest.dynamicTest(
                        check.code() + " finds what breaks it",
                        () -> assertThat(found(check, check.breaks(), lists)).contains(check.code())));
            }
            if (check.passes() != null && speaksOf(check, check.passes())) {
                tests.add(DynamicTest.dynamicTest(
                        check.code() + " passes what is sound",
                        () -> assertThat(found(check, check.passes(), lists)).isEmpty()));
            }
            return tests.stream();
        });
    }

    /** A check of every list gives an example of one. */
    private static boolean speaksOf(Check check, String example) {
        return Stream.of(example.split("\\|", -1)).anyMatch(row -> row.strip().startsWith(check.list()))
                || check.list().equals("header");
    }

    private List<String> found(Check check, String example, List<ListShape> lists) {
        return Reading.as(Reader.INTAKE, () -> new TransactionTemplate(transactionManager).execute(status -> {
            status.setRollbackOnly();
            try (Staging staging = new Staging(DataSourceUtils.getConnection(dataSource), lists)) {
                int year = Math.min(Math.max(2024, check.fromYear()), check.toYear());
                stage(example, staging, lists, year);
                Checking checking = new Checking(jdbc, staging);
                checking.run(List.of(check), year);
                assertThat(checking.found(List.of(check)))
                        .allSatisfy(found -> assertThat(found.means()).doesNotContain("could not run"));
                return jdbc.sql("select distinct rule from staged_finding where rule = :code")
                        .param("code", check.code())
                        .query(String.class)
                        .list();
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }));
    }

    /** Rows divided by |, each a list and {@code column=value}; a row hangs on the row of its parent's list before it. */
    private static void stage(String example, Staging staging, List<ListShape> lists, int year) throws SQLException {
        Map<String, Integer> children = new LinkedHashMap<>();
        Map<String, Integer> latest = new HashMap<>();
        Map<String, String> header = new HashMap<>();
        String child = "C1";
        for (String row : example.split("\\|", -1)) {
            Map<String, String> values = values(row);
            String list = row.strip().split("\\s+", 2)[0];
            if (list.equals("header")) {
                header.putAll(values);
                continue;
            }
            ListShape shape = lists.stream()
                    .filter(one -> one.name().equals(list))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("There is no list " + list));
            if (list.equals("child") && !values.containsKey("la_child_id")) {
                values.put("la_child_id", "C" + (children.size() + 1));
            }
            child = values.getOrDefault("la_child_id", child);
            boolean known = children.containsKey(child);
            int number = children.computeIfAbsent(child, id -> children.size() + 1);
            if (!known && !child.isEmpty()) {
                staging.identity(number, child);
            }
            boolean census = shape.parent() != null || list.equals("child") && lists == CensusLists.ALL;
            boolean ofChild =
                    shape.columns().stream().anyMatch(column -> column.name().equals("la_child_id"));
            if (!census && ofChild && !values.containsKey("la_child_id")) {
                values.put("la_child_id", child);
            }
            int rowNo = staging.nextRow(shape);
            int parent = shape.parent() == null ? 0 : latest.getOrDefault(shape.parent(), 0);
            staging.add(shape, rowNo, rowNo + 1, number, parent, cells(shape, values));
            latest.put(list, rowNo);
        }
        staging.finish();
        staging.header(
                header.containsKey("year") ? number(header.get("year")) : Integer.valueOf(year),
                LocalDate.parse(header.getOrDefault("reference_date", year + "-03-31")),
                header.getOrDefault("authority", "372"),
                LocalDate.of(year - 1, 4, 1),
                LocalDate.of(year, 3, 31));
    }

    private static @Nullable Integer number(@Nullable String text) {
        return text == null || text.isEmpty() ? null : Integer.valueOf(text);
    }

    private static Map<String, String> values(String row) {
        Map<String, String> values = new HashMap<>();
        Matcher value = VALUE.matcher(row);
        while (value.find()) {
            values.put(value.group(1), value.group(2) != null ? value.group(2) : value.group(3));
        }
        return values;
    }

    private static @Nullable String[] cells(ListShape shape, Map<String, String> values) {
        @Nullable String[] cells = new String[shape.columns().size()];
        for (int i = 0; i < cells.length; i++) {
            Column column = shape.columns().get(i);
            String value = values.remove(column.name());
            cells[i] = value != null && column.kind() == Column.Kind.CODES ? value.replace(',', Values.DIVIDER) : value;
        }
        if (!values.isEmpty()) {
            throw new IllegalArgumentException(shape.name() + " has no columns " + Objects.toString(values.keySet()));
        }
        return cells;
    }
}
