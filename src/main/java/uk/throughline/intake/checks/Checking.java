package uk.throughline.intake.checks;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.UncategorizedSQLException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import uk.throughline.intake.staging.Beside;
import uk.throughline.intake.staging.ListShape;
import uk.throughline.intake.staging.Progress;
import uk.throughline.intake.staging.Staging;

/**
 * Runs the checks over what is staged. Leaves {@code staged_finding} (rule, error, list, row_no, value) and, for each list,
 * {@code refused_<list>} (row_no): the rows with an error and those that hang on a refused row.
 */
public final class Checking {
    /** The rule of rows that are refused because what they hang on is. */
    static final String PARENT = "parent-refused";

    private static final String HEADER = "header";

    private final JdbcClient jdbc;
    private final Staging staging;
    private final Map<Check, String> couldNotRun = new LinkedHashMap<>();
    private @Nullable CompletableFuture<AskedChecks> asked;

    public Checking(JdbcClient jdbc, Staging staging) {
        this.jdbc = jdbc;
        this.staging = staging;
    }

    /**
     * Runs the checks that hold in a year. What is only to be looked at decides on no row: where there is a second connection it
     * is asked there, while the rows are kept, and has an answer after {@link #settle}.
     *
     * @param year the year ending 31 March that the return speaks of
     */
    public void run(List<Check> checks, int year) {
        List<Check> holding = checks.stream()
                .filter(check -> check.holdsIn(year))
                .filter(check -> check.list().equals(HEADER) || staging.rows(check.list()) > 0)
                .toList();
        Beside beside = staging.beside();
        boolean apart = beside != null && beside.works();
        if (beside != null && apart) {
            List<Check> queries =
                    holding.stream().filter(check -> !check.error()).toList();
            asked = beside.ask(second -> {
                AskedChecks there = new AskedChecks(on(second), staging, new Progress());
                there.ask(queries);
                return there;
            });
        }
        Progress progress = Progress.current();
        AskedChecks here = new AskedChecks(jdbc, staging, progress);
        here.ask(apart ? holding.stream().filter(Check::error).toList() : holding);
        couldNotRun.putAll(here.couldNotRun());
        jdbc.sql("analyze staged_finding").update();
        staging.lists().forEach(this::refuse);
        progress.at(Progress.Step.COMPARING);
    }

    /** Runs it once the second connection has nothing more to do; never where there is none. */
    public void whenAskedBeside(Runnable work) {
        if (asked != null) {
            var unused = asked.whenComplete((done, failed) -> work.run());
        }
    }

    /** Brings what was asked on the second connection; to be called before anything is said of what was found. */
    public void settle() {
        Beside beside = staging.beside();
        if (beside == null || asked == null) {
            return;
        }
        try {
            couldNotRun.putAll(asked.join().couldNotRun());
            if (staging.bring(AskedChecks.FINDINGS) > 0) {
                jdbc.sql("analyze " + AskedChecks.FINDINGS).update();
            }
        } catch (SQLException e) {
            throw new UncategorizedSQLException("Checking on the second connection", null, e);
        } catch (CompletionException e) {
            switch (e.getCause()) {
                case SQLException broken ->
                    throw new UncategorizedSQLException("Checking on the second connection", null, broken);
                case RuntimeException failed -> throw failed;
                case null, default -> throw e;
            }
        }
        beside.end();
    }

    private static JdbcClient on(Connection connection) {
        return JdbcClient.create(new SingleConnectionDataSource(connection, true));
    }

    private void refuse(ListShape shape) {
        jdbc.sql("create temporary table refused_" + shape.name() + " (row_no integer primary key) on commit drop")
                .update();
        int refused = jdbc.sql("insert into refused_" + shape.name()
                        + " select distinct row_no from staged_finding where error and list = :list")
                .param("list", shape.name())
                .update();
        if (shape.parent() != null) {
            refused += refuseWhatHangsOn(shape, shape.parent());
        }
        if (refused > 0) {
            jdbc.sql("analyze refused_" + shape.name()).update();
        }
    }

    private int refuseWhatHangsOn(ListShape shape, String parent) {
        int hanging = jdbc.sql("insert into staged_finding (rule, error, list, row_no)"
                        + " select :rule, true, :list, s.row_no from " + shape.table() + " s join refused_" + parent
                        + " p on p.row_no = s.parent_no where not exists (select from refused_" + shape.name()
                        + " r where r.row_no = s.row_no)")
                .param("rule", PARENT + "." + shape.name())
                .param("list", shape.name())
                .update();
        if (hanging == 0) {
            return 0;
        }
        return jdbc.sql("insert into refused_" + shape.name() + " select row_no from staged_finding where rule = :rule")
                .param("rule", PARENT + "." + shape.name())
                .update();
    }

    /** How many rows of the list were refused. */
    public long refused(ListShape shape) {
        return jdbc.sql("select count(*) from refused_" + shape.name())
                .query(Long.class)
                .single();
    }

    /** How many accepted rows of each list are to be looked at. */
    public Map<String, Long> toLookAt() {
        Map<String, Long> rows = jdbc
                .sql("select list, count(distinct row_no) from staged_finding where not error group by list")
                .query((row, number) -> Map.entry(row.getString(1), row.getLong(2)))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        for (ListShape shape : staging.lists()) {
            if (rows.containsKey(shape.name()) && refused(shape) > 0) {
                rows.put(shape.name(), accepted(shape));
            }
        }
        return rows;
    }

    private long accepted(ListShape shape) {
        return jdbc.sql("select count(distinct f.row_no) from staged_finding f where not f.error and f.list = :list"
                        + " and not exists (select from refused_" + shape.name() + " r where r.row_no = f.row_no)")
                .param("list", shape.name())
                .query(Long.class)
                .single();
    }

    /** How often each rule found something, errors first, then by how often. */
    public List<Found> found(List<Check> checks) {
        Map<String, Check> known = checks.stream().collect(Collectors.toMap(Check::code, check -> check));
        List<Found> found = new ArrayList<>();
        jdbc.sql("select rule, error, list, count(*) from staged_finding group by rule, error, list"
                        + " order by error desc, count(*) desc, rule")
                .query(row -> {
                    Check check = known.get(row.getString(1));
                    found.add(new Found(
                            row.getString(1),
                            row.getBoolean(2),
                            row.getString(3),
                            check == null ? "The record that this row belongs to was refused." : check.means(),
                            check == null ? "Put right what was found there and send the return again." : check.toDo(),
                            row.getLong(4)));
                });
        couldNotRun.forEach((check, why) -> found.add(new Found(
                check.code(),
                false,
                check.list(),
                "This check could not run, so nothing is known of it: " + why + ". It asks: " + check.means(),
                "Tell whoever keeps the checks of this installation; its rows were taken in without it.",
                0)));
        return found;
    }

    /** What one rule found. */
    public record Found(String rule, boolean error, String list, String means, String toDo, long rows) {}
}
