package uk.throughline.intake.checks;

import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.throughline.intake.staging.ListShape;
import uk.throughline.intake.staging.Progress;
import uk.throughline.intake.staging.Staging;

/** Checks asked on one connection; what they find is in its {@code staged_finding} (rule, error, list, row_no, value). */
final class AskedChecks {
    static final String FINDINGS = "staged_finding";

    private final JdbcClient jdbc;
    private final Staging staging;
    private final Progress progress;
    private final Map<Check, String> couldNotRun = new LinkedHashMap<>();

    /** @param progress told at each list, and asked whether to go on */
    AskedChecks(JdbcClient jdbc, Staging staging, Progress progress) {
        this.jdbc = jdbc;
        this.staging = staging;
        this.progress = progress;
        jdbc.sql("""
                        create temporary table staged_finding (
                            rule text not null, error boolean not null, list text not null, row_no integer not null, value text
                        ) on commit drop
                        """).update();
    }

    void ask(List<Check> checks) {
        Map<String, List<Check>> ofList =
                checks.stream().collect(Collectors.groupingBy(Check::list, LinkedHashMap::new, Collectors.toList()));
        ofList.forEach((list, own) -> {
            progress.at(Progress.Step.CHECKING);
            askConditions(list, own);
        });
        List<Check> queries =
                checks.stream().filter(check -> !isCondition(check)).toList();
        if (queries.isEmpty()) {
            return;
        }
        // staged lists have no indexes, and rooms that were just filled have no statistics yet: hashing is never far
        // off
        jdbc.sql("set local enable_nestloop = off").update();
        queries.forEach(this::askAlone);
        jdbc.sql("set local enable_nestloop = on").update();
        // functions that were planned meanwhile, such as those of row security, would keep on hashing for every row
        jdbc.sql("discard plans").update();
    }

    /** The checks that could not run, each with the reason. */
    Map<Check, String> couldNotRun() {
        return couldNotRun;
    }

    /** All conditions of a list in one reading of it; one by one where one of them cannot be asked. */
    private void askConditions(String list, List<Check> checks) {
        List<Check> conditions =
                checks.stream().filter(AskedChecks::isCondition).toList();
        if (!conditions.isEmpty() && ran(list, FailingRows.ofConditions(list, shape(list), conditions)) != null) {
            conditions.forEach(this::askAlone);
        }
    }

    private void askAlone(Check check) {
        String failure = ran(check.list(), FailingRows.of(check, shape(check.list())));
        if (failure != null) {
            couldNotRun.put(check, failure);
        }
    }

    private static boolean isCondition(Check check) {
        return check.question() instanceof Check.Question.Condition;
    }

    private @Nullable ListShape shape(String list) {
        return staging.lists().stream()
                .filter(one -> one.name().equals(list))
                .findFirst()
                .orElse(null);
    }

    /** @return null, or why it could not be run; then nothing of it is left */
    private @Nullable String ran(String list, String rows) {
        jdbc.sql("savepoint one_check").update();
        try {
            jdbc.sql("insert into staged_finding (rule, error, list, row_no, value) select f.rule, f.error, '" + list
                            + "', f.row_no, f.value from (" + rows + ") f")
                    .update();
            return null;
        } catch (DataAccessException e) {
            jdbc.sql("rollback to savepoint one_check").update();
            // the database's own message could name a value of a record
            return e.getMostSpecificCause() instanceof SQLException cause
                    ? "the database refused it with the state " + cause.getSQLState()
                    : "the database refused it";
        } finally {
            jdbc.sql("release savepoint one_check").update();
        }
    }
}
