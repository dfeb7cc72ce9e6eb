package uk.throughline.intake.template;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import uk.throughline.intake.checks.Check;
import uk.throughline.intake.checks.Check.Question;
import uk.throughline.intake.checks.CheckFiles;
import uk.throughline.intake.staging.CodeWords;
import uk.throughline.intake.staging.Column;
import uk.throughline.intake.staging.Values;
import uk.throughline.intake.template.Template.Tells;

/**
 * The checks of a template: what its columns themselves ask for, and the files in {@code checks/<template>/}. What they ask for is
 * shown by the template's own example: it passes every check, and breaks one when one value of it is changed.
 */
public final class TemplateChecks {
    private static final int NO_END = 9999;

    private final Template template;
    private final List<Check> checks = new ArrayList<>();

    private TemplateChecks(Template template) {
        this.template = template;
    }

    /** By code. */
    public static List<Check> of(Template template) {
        TemplateChecks of = new TemplateChecks(template);
        template.required().forEach(of::required);
        of.unreadable();
        of.twice();
        of.example();
        template.column(Template.CHILD).ifPresent(of::zerosLost);
        template.dates().forEach(of::afterThePeriod);
        if (template.tells() == Tells.EVENTS) {
            of.beforeThePeriod(template.dates().getFirst());
        }
        of.checks.addAll(CheckFiles.load(template.id(), List.of(template.shape())));
        return List.copyOf(of.checks);
    }

    private void required(TemplateColumn column) {
        add(
                "required." + column.name(),
                true,
                "There is no \"" + column.heading() + "\", or it cannot be read.",
                "Fill it in. " + column.means(),
                new Question.Condition(
                        "r." + column.name() + " is null",
                        "(select u.value from staged_unreadable u where u.list = '" + template.list()
                                + "' and u.row_no = r.row_no and u.column_name = '" + column.name() + "' limit 1)"),
                example(column.name(), value -> null));
    }

    private void unreadable() {
        List<TemplateColumn> optional = template.columns().stream()
                .filter(column -> !column.required())
                .filter(column -> column.kind() != Column.Kind.TEXT)
                .filter(column -> column.kind() != Column.Kind.CODE || column.codes() != null)
                .toList();
        if (!optional.isEmpty()) {
            add(
                    "unreadable",
                    false,
                    "A value cannot be read as the date, number, code or yes or no that it should be; it was left out.",
                    "Correct the value. The template's page names the codes and how dates are written.",
                    new Question.Query(
                            "select row_no, column_name || ': ' || value as value from staged_unreadable where list = '"
                                    + template.list() + "' and column_name in ("
                                    + optional.stream()
                                            .map(column -> "'" + column.name() + "'")
                                            .collect(Collectors.joining(", "))
                                    + ")"),
                    example(optional.getFirst().name(), value -> "?"));
        }
    }

    private void twice() {
        List<String> keys = template.key().stream()
                .map(key -> key.equals(Template.CHILD) ? "child_no" : key)
                .toList();
        String named = String.join(", ", keys);
        String rows = "staged_" + template.list();
        String same = keys.stream().map(key -> "s." + key + " = d." + key).collect(Collectors.joining(" and "));
        String whole = example("", value -> value);
        add(
                "twice",
                true,
                "Another row above has the same " + headings() + "; the first was taken.",
                "Remove the second row, or correct what tells the two apart.",
                new Question.Query(
                        "select s.row_no, cast(null as text) as value from " + rows + " s join (select " + named
                                + ", min(row_no) as first from " + rows + " group by " + named
                                + " having count(*) > 1) d on " + same
                                + " and s.row_no > d.first"),
                whole + " | " + whole);
    }

    /** Templates are given out with an example row, which is no record. */
    private void example() {
        TemplateColumn first = template.required().getFirst();
        add(
                "example",
                true,
                "The row is the example of the template, not a record.",
                "Put your own rows in its place.",
                new Question.Condition(
                        template.required().stream()
                                .map(column -> "cast(r." + column.name() + " as text) = '"
                                        + staged(column).replace("'", "''") + "'")
                                .collect(Collectors.joining(" and ")),
                        "r." + first.name()),
                example("", value -> value),
                example(first.name(), value -> "4711"));
    }

    /** A spreadsheet takes a child id for a number and drops the zeros that it begins with. */
    private void zerosLost(TemplateColumn child) {
        checks.add(new Check(
                "zeros-lost",
                false,
                template.list(),
                "No child is known by this id, but one is by the same with zeros before it, which spreadsheets drop.",
                "Check which child is meant, and format the column as text before typing or pasting into it.",
                0,
                NO_END,
                new Question.Query("select s.row_no, i.la_child_id || ' or ' || z.la_child_id as value from staged_"
                        + template.list() + " s join staged_identity i on i.child_no = s.child_no"
                        + " join children.rows_child z on ltrim(z.la_child_id, '0') = i.la_child_id"
                        + " where z.la_child_id <> i.la_child_id and not exists"
                        + " (select from children.rows_child k where k.la_child_id = i.la_child_id)"),
                example("", value -> value),
                example(Template.CHILD, value -> value + "1"),
                "cin | child la_child_id=00" + child.example()
                        + " born_on=2012-03-04 sex=F | referral referred_on=2022-05-02 no_further_action=0"));
    }

    /** The column's example as staging holds it. */
    private static String staged(TemplateColumn column) {
        CodeWords codes = column.codes();
        String staged =
                switch (column.kind()) {
                    case DATE -> Values.date(column.example());
                    case MOMENT -> Values.moment(column.example());
                    case POSTCODE -> Values.postcode(column.example());
                    case CODE ->
                        codes == null ? column.example().toUpperCase(Locale.ROOT) : codes.code(column.example());
                    default -> column.example();
                };
        return staged == null ? "" : staged;
    }

    private String headings() {
        return template.key().stream()
                .map(key -> "\"" + template.column(key).orElseThrow().heading() + "\"")
                .collect(Collectors.joining(", "));
    }

    private void afterThePeriod(String date) {
        String heading = template.column(date).orElseThrow().heading();
        add(
                "late." + date,
                true,
                "\"" + heading + "\" is after the last day that the return speaks of.",
                "Correct the date, or say which period the return speaks of.",
                new Question.Condition("cast(r." + date + " as date) > h.to_on", "r." + date),
                example(date, value -> "2031-01-01"));
    }

    private void beforeThePeriod(String date) {
        String heading = template.column(date).orElseThrow().heading();
        add(
                "early." + date,
                false,
                "\"" + heading
                        + "\" is before the first day that the return speaks of. The row was taken, and figures of"
                        + " that earlier time may change.",
                "Nothing, if it was recorded late. Else correct the date.",
                new Question.Condition("cast(r." + date + " as date) < h.from_on", "r." + date),
                example(date, value -> "2009-01-05"));
    }

    private void add(String code, boolean error, String means, String toDo, Question question, String breaks) {
        add(code, error, means, toDo, question, breaks, example("", value -> value));
    }

    private void add(
            String code, boolean error, String means, String toDo, Question question, String breaks, String passes) {
        checks.add(new Check(code, error, template.list(), means, toDo, 0, NO_END, question, breaks, passes, null));
    }

    /** The template's example row as checks write examples, with one value changed. */
    private String example(String changed, Function<String, @Nullable String> change) {
        StringBuilder row = new StringBuilder(template.list());
        for (TemplateColumn column : template.columns()) {
            String value = column.name().equals(changed) ? change.apply(column.example()) : column.example();
            boolean taken = value == null && column.name().equals(Template.CHILD);
            if (taken) {
                row.append(' ').append(column.name()).append("=\"\"");
            } else if (value != null && !value.isEmpty()) {
                row.append(' ')
                        .append(column.name())
                        .append("=\"")
                        .append(value)
                        .append('"');
            }
        }
        return row.toString();
    }
}
