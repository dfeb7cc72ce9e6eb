package uk.throughline.measures;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import uk.throughline.access.Reader;
import uk.throughline.access.Reading;
import uk.throughline.kernel.Period;
import uk.throughline.partnership.Partnerships;
import uk.throughline.testing.ApplicationTest;

/** Cases that are put into the rooms' tables, each in years of its own, and counted as the application counts. */
@ApplicationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class CasesBase {
    /** The end of the year of the earliest return, so that nothing of the cases lies before what returns tell. */
    private static final LocalDate FIRST_TOLD = LocalDate.of(2006, 3, 31);

    @Autowired
    Measures measures;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    private Partnerships partnerships;

    @Autowired
    private PlatformTransactionManager transactions;

    private RecordsFixture records;
    private int children;

    @BeforeAll
    void keepCases() {
        records = new RecordsFixture(jdbc, transactions);
        records.partnership(partnerships, "mean");
        cases();
        for (String source : sources()) {
            records.accepted(measures, source, "2005-04-01", "2024-03-31", 1);
        }
    }

    abstract void cases();

    abstract List<String> sources();

    long child(String born) {
        return records.child("H" + ++children, born, null, "F", "WBRI");
    }

    long expected(String expected) {
        return records.child("H" + ++children, null, expected, "U", "NOBT");
    }

    /** Keeps a row: pairs of a column and what it holds. Days are written 2024-03-31, times 2024-03-31 21:05, lists {3A,4B}. */
    void keep(String table, long child, Object... columns) {
        List<String> names = new ArrayList<>(List.of("child_id", "received_in", "as_at"));
        List<String> values = new ArrayList<>(List.of(Long.toString(child), "1", "date '" + FIRST_TOLD + "'"));
        for (int n = 0; n < columns.length; n += 2) {
            names.add((String) columns[n]);
            values.add(literal(columns[n + 1]));
        }
        records.asKeeper(() -> jdbc.sql("insert into " + table + " (" + String.join(", ", names) + ") values ("
                        + String.join(", ", values) + ")")
                .update());
    }

    void change(String sql) {
        records.asKeeper(() -> jdbc.sql(sql).update());
    }

    private static String literal(Object value) {
        return value instanceof String text ? "'" + text + "'" : String.valueOf(value);
    }

    /** The figure as pages show it. */
    String told(String measure, String period) {
        return Reading.as(Reader.COMMAND_LINE, () -> measures.figure(measure, Period.of(period)))
                .orElseThrow()
                .shown();
    }

    String told(String measure, String period, String split) {
        return Reading.as(Reader.COMMAND_LINE, () -> measures.figure(measure, Period.of(period), Split.of(split)))
                .orElseThrow()
                .shown();
    }
}
