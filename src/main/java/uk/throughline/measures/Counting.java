package uk.throughline.measures;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
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
    List<List<Counted>> countTogether(List<Task> tasks, Codes codes) {
        List<Tally<?>> tallies =
                tasks.stream().<Tally<?>>map(task -> Tally.of(task, codes)).toList();
        // Right after a return the statistics of its tables are those of before. A loop within a loop that was planned
        // for ten
        // rows has taken a minute for thousands, and sorting to group takes twice as long as hashing into a few hundred
        // groups.
        jdbc.sql("select set_config('work_mem', :memory, true), set_config('enable_nestloop', 'off', true),"
                        + " set_config('enable_sort', 'off', true)")
                .param("memory", WORK_MEMORY)
                .query(settings -> {});
        List<String> columns = jdbc.sql(
                        "select attname from pg_catalog.pg_attribute where attrelid = cast(:relation as regclass) and attnum > 0")
                .param("relation", tasks.getFirst().measure().rows().relation())
                .query(String.class)
                .list();
        jdbc.sql(FamilySql.of(tasks, codes, columns)).query(row -> {
            tallies.get(row.getInt("task")).add(row);
        });
        return tallies.stream().map(tally -> tally.counted()).toList();
    }

    /** The measures by the relation that their rows are of. */
    static Map<String, List<Task>> byRelation(List<Task> tasks) {
        return tasks.stream()
                .collect(Collectors.groupingBy(
                        task -> task.measure().rows().relation(), LinkedHashMap::new, Collectors.toList()));
    }
}
