package uk.throughline.intake.checks;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import uk.throughline.intake.checks.Check.Question;
import uk.throughline.intake.staging.ListShape;

/** The SQL that gives the rows of a list that break checks, as {@code rule}, {@code error}, {@code row_no} and {@code value}. */
final class FailingRows {
    private static final Pattern OF_PARENT = Pattern.compile("\\bp\\.");
    private static final Pattern OF_CHILD = Pattern.compile("\\bc\\.");
    private static final Pattern OF_RETURN = Pattern.compile("\\bh\\.");

    private FailingRows() {}

    /** All checks of conditions together: the list is read once, and only a row that breaks some check is asked about each. */
    static String ofConditions(String list, @Nullable ListShape shape, List<Check> checks) {
        List<String> wrong = checks.stream()
                .map(check -> ((Question.Condition) check.question()).wrong())
                .toList();
        String each = checks.stream()
                .map(check -> "('%s', %s, %s, %s)"
                        .formatted(
                                check.code(),
                                check.error(),
                                "(" + ((Question.Condition) check.question()).wrong() + ")",
                                "cast(" + ((Question.Condition) check.question()).value() + " as text)"))
                .collect(Collectors.joining(", "));
        return "select f.rule, f.error, r.row_no, f.value from " + from(list, shape, String.join(" ", wrong) + each)
                + " cross join lateral (values " + each + ") as f(rule, error, wrong, value) where f.wrong and ("
                + wrong.stream().map(one -> "(" + one + ")").collect(Collectors.joining(" or ")) + ")";
    }

    /** Reads beside the rows only what the conditions speak of. */
    private static String from(String list, @Nullable ListShape shape, String conditions) {
        if (shape == null) {
            return "(select 1 as row_no, s.* from staged_" + list + " s) r";
        }
        StringBuilder from = new StringBuilder(shape.table()).append(" r");
        if (shape.parent() != null && OF_PARENT.matcher(conditions).find()) {
            from.append(" left join staged_").append(shape.parent()).append(" p on p.row_no = r.parent_no");
        }
        if (OF_CHILD.matcher(conditions).find()) {
            from.append(" left join (select * from staged_child where row_no in"
                    + " (select min(row_no) from staged_child group by child_no)) c on c.child_no = r.child_no");
        }
        if (OF_RETURN.matcher(conditions).find()) {
            from.append(" cross join staged_header h");
        }
        return from.toString();
    }

    static String of(Check check, @Nullable ListShape shape) {
        return switch (check.question()) {
            case Question.Condition condition -> ofConditions(check.list(), shape, List.of(check));
            case Question.Query(String sql) ->
                "select '" + check.code() + "' as rule, " + check.error()
                        + " as error, f.row_no, cast(f.value as text) as value from (" + sql + ") f";
        };
    }
}
