package uk.throughline.measures;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
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

    /** Whole and every single split for each period, in one statement; a period without any row gives nothing. */
    List<Counted> count(Definition measure, Codes codes, List<Period> periods) {
        return periods.isEmpty()
                ? List.of()
                : countTogether(List.of(new Task(measure, periods)), codes).getFirst();
    }

    /** The same for measures of one relation, which is read once for them all; in the order of the tasks. */
    private List<List<Counted>> countTogether(List<Task> tasks, Codes codes) {
        return putTogether(statement(tasks, codes), tasks, codes);
    }

    /**
     * What was counted of a measure.
     *
     * @param counted the figures of the periods of which something else was counted than before, and some of others
     * @param unchanged the codes of periods of which the very same was counted
     * @param now what was counted
     */
    record Recounted(Task task, List<Counted> counted, Set<String> unchanged, CountDigests.OfMeasure now) {}

    /**
     * Counts measures of one relation, in the order of the tasks, and puts figures together where what was counted is not what
     * it was: counts are few, but figures of ten years are many.
     *
     * @param before by the measure's id, what was counted the last time
     */
    List<Recounted> recount(List<Task> tasks, Codes codes, Map<String, CountDigests.OfMeasure> before) {
        jdbc.sql("create temporary table counts on commit drop as " + statement(tasks, codes))
                .update();
        List<CountDigests> digests =
                tasks.stream().map(task -> new CountDigests(task, codes)).toList();
        jdbc.sql("""
                        select task, slice, sum(hash_record_extended(row(cells, cell, numerator, denominator, value, counted, often), 0)) as digests,
                            count(*) as rows
                        from counts group by task, slice
                        """).query(row -> {
            digests.get(row.getInt("task"))
                    .add(row.getInt("slice"), row.getBigDecimal("digests").toBigIntegerExact(), row.getLong("rows"));
        });
        List<CountDigests.OfMeasure> now =
                digests.stream().map(CountDigests::now).toList();
        List<Set<String>> unchanged = IntStream.range(0, tasks.size())
                .mapToObj(n -> CountDigests.unchanged(
                        now.get(n), before.get(tasks.get(n).measure().id())))
                .toList();
        List<String> needed = new ArrayList<>();
        for (int n = 0; n < tasks.size(); n++) {
            Set<Integer> slices = digests.get(n).slicesBut(unchanged.get(n));
            if (!slices.isEmpty()) {
                needed.add("task = " + n + " and slice in ("
                        + slices.stream().map(String::valueOf).collect(Collectors.joining(", ")) + ")");
            }
        }
        List<List<Counted>> counted = needed.isEmpty()
                ? Collections.nCopies(tasks.size(), List.of())
                : putTogether("select * from counts where " + String.join(" or ", needed), tasks, codes);
        return IntStream.range(0, tasks.size())
                .mapToObj(n -> new Recounted(tasks.get(n), counted.get(n), unchanged.get(n), now.get(n)))
                .toList();
    }

    private List<List<Counted>> putTogether(String sql, List<Task> tasks, Codes codes) {
        List<Tally<?>> tallies =
                tasks.stream().<Tally<?>>map(task -> Tally.of(task, codes)).toList();
        jdbc.sql(sql).query(row -> {
            tallies.get(row.getInt("task")).add(row);
        });
        return tallies.stream().map(tally -> tally.counted()).toList();
    }

    private String statement(List<Task> tasks, Codes codes) {
        // Right after a return the statistics of its tables are those of before. A loop within a loop that was planned
        // for ten rows has taken a minute for thousands, and sorting to group takes twice as long as hashing into a few
        // hundred groups. Several relations are counted at a time, so that workers beside each only take its cores.
        jdbc.sql(
                        "select set_config('work_mem', :memory, true), set_config('enable_nestloop', 'off', true),"
                                + " set_config('enable_sort', 'off', true), set_config('max_parallel_workers_per_gather', '0', true)")
                .param("memory", WORK_MEMORY)
                .query(settings -> {});
        List<String> columns = jdbc.sql(
                        "select attname from pg_catalog.pg_attribute where attrelid = cast(:relation as regclass) and attnum > 0")
                .param("relation", tasks.getFirst().measure().rows().relation())
                .query(String.class)
                .list();
        return FamilySql.of(tasks, codes, columns);
    }

    /** The measures by the relation that their rows are of. */
    static Map<String, List<Task>> byRelation(List<Task> tasks) {
        return tasks.stream()
                .collect(Collectors.groupingBy(
                        task -> task.measure().rows().relation(), LinkedHashMap::new, Collectors.toList()));
    }
}
