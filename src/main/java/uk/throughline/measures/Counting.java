package uk.throughline.measures;

import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.ResultSetExtractor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import uk.throughline.kernel.Period;

/** Counts the rows of measures, in the transaction of a reader who may count records. */
@Repository
class Counting {
    /** For one count: so much may be sorted or hashed without going to disk. */
    private static final String WORK_MEMORY = "64MB";

    private final JdbcClient jdbc;

    Counting(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A measure to be counted for periods. */
    record Task(Definition measure, List<Period> periods) {
        Slices slices() {
            return measure.isStock() ? Slices.ofDates(periods) : Slices.ofSpans(periods);
        }
    }

    private record Counter(CountingSql sql, Tally tally) {}

    /** Whole and every single split for each period, in one statement; a period without any row gives nothing. */
    List<Counted> count(Definition measure, Codes codes, List<Period> periods) {
        return periods.isEmpty()
                ? List.of()
                : countTogether(List.of(new Task(measure, periods)), codes).getFirst();
    }

    /** The same for measures of one relation, which is read once for them all; in the order of the tasks. */
    List<List<Counted>> countTogether(List<Task> tasks, Codes codes) {
        List<Counter> counters = new ArrayList<>();
        List<String> statements = new ArrayList<>();
        String relation = tasks.size() > 1 ? relation(tasks.getFirst().measure()) : "";
        for (Task task : tasks) {
            Slices slices = task.slices();
            String own = task.measure().sql();
            String rows = relation.isEmpty() ? own : own.replace("from " + relation, "from relation_rows");
            CountingSql sql = CountingSql.of(task.measure(), rows, codes, slices);
            counters.add(new Counter(sql, new Tally(task.measure(), codes, slices)));
            statements.add("select " + statements.size() + " as task, c.* from (" + sql.text() + ") c");
        }
        String before = relation.isEmpty() ? "" : readOnce(relation, tasks);
        run(before + statements.stream().collect(Collectors.joining("\nunion all\n")), counters);
        return counters.stream().map(counter -> counter.tally().counted()).toList();
    }

    private void run(String sql, List<Counter> counters) {
        // Right after a return the statistics of its tables are those of before. A loop within a loop that was planned
        // for ten
        // rows has taken a minute for thousands, and sorting to group takes twice as long as hashing into a few hundred
        // groups.
        jdbc.sql("select set_config('work_mem', :memory, true), set_config('enable_nestloop', 'off', true),"
                        + " set_config('enable_sort', 'off', true)")
                .param("memory", WORK_MEMORY)
                .query(settings -> {});
        jdbc.sql(sql).query(row -> {
            Counter counter = counters.get(row.getInt("task"));
            add(counter.tally(), row, counter.sql().cells());
        });
    }

    private static void add(Tally tally, ResultSet row, List<CountingSql.Cell> cells) throws SQLException {
        long mask = row.getLong("cells");
        List<Tally.Of> of = new ArrayList<>();
        for (int n = 0; n < cells.size(); n++) {
            if ((mask >> (cells.size() - 1 - n) & 1) == 0) {
                of.add(new Tally.Of(
                        cells.get(n), ((String[]) row.getArray("cell").getArray())[n]));
            }
        }
        tally.add(
                row.getInt("slice"),
                of,
                row.getBigDecimal("numerator"),
                row.getBigDecimal("denominator"),
                row.getBigDecimal("value"));
    }

    /** The measures by the one relation that their rows are of; a measure of several stands alone. */
    static Map<String, List<Task>> byRelation(List<Task> tasks) {
        Map<String, List<Task>> families = new LinkedHashMap<>();
        for (Task task : tasks) {
            String relation = relation(task.measure());
            families.computeIfAbsent(relation.isEmpty() ? task.measure().id() : relation, r -> new ArrayList<>())
                    .add(task);
        }
        return families;
    }

    private static String relation(Definition measure) {
        List<String> named = RELATION.matcher(measure.sql())
                .results()
                .map(found -> found.group(1))
                .toList();
        return named.size() == 1 ? named.getFirst() : "";
    }

    private static final java.util.regex.Pattern RELATION =
            java.util.regex.Pattern.compile("\\b(?:from|join) ([a-z_]+\\.rows_[a-z_]+)\\b");

    /** Only the columns that the measures name are kept while they are counted. */
    private String readOnce(String relation, List<Task> tasks) {
        ResultSetExtractor<List<String>> names = rows -> {
            ResultSetMetaData meta = rows.getMetaData();
            List<String> columns = new ArrayList<>();
            for (int n = 1; n <= meta.getColumnCount(); n++) {
                columns.add(meta.getColumnLabel(n));
            }
            return columns;
        };
        String columns = jdbc.sql("select * from " + relation + " limit 0").query(names).stream()
                .filter(column -> tasks.stream().anyMatch(task -> task.measure().gives(column)))
                .collect(Collectors.joining(", "));
        return "with relation_rows as materialized (select " + columns + " from " + relation + ")\n";
    }
}
