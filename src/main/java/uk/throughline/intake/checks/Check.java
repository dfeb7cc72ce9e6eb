package uk.throughline.intake.checks;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import uk.throughline.intake.staging.ListShape;
import uk.throughline.kernel.FileHeader;

/**
 * One rule about one list, from a file of its own: a header, and then either {@code where} and a condition on one row, or a whole
 * SELECT. In a condition the row is {@code r}, the row that it hangs on {@code p}, its child {@code c} and the return {@code h}.
 *
 * @param error whether the row is refused; else it is accepted and to be looked at
 * @param list the staged list it speaks of, {@code header} for the return itself
 * @param fromYear the first year ending 31 March in which it holds
 * @param toYear the last one
 * @param breaks rows of which this check finds at least one, divided by |, each a list and column=value; null where none is given
 * @param passes rows of which it finds none
 * @param stands a format and rows of an earlier return of it that was accepted before the examples; null where none is needed
 */
public record Check(
        String code,
        boolean error,
        String list,
        String means,
        String toDo,
        int fromYear,
        int toYear,
        Question question,
        @Nullable String breaks,
        @Nullable String passes,
        @Nullable String stands) {
    private static final Set<String> KEYS = Set.of(
            "code", "severity", "list", "years", "means", "to_do", "value", "source", "stands", "breaks", "passes");
    private static final int NO_END = 9999;

    /** How the failing rows are found. */
    public sealed interface Question {
        /** @param wrong true of a row that breaks the rule @param value an expression for what is shown of it */
        record Condition(String wrong, String value) implements Question {}

        /** @param sql yields {@code row_no} and {@code value} of the rows that break the rule */
        record Query(String sql) implements Question {}
    }

    /** Reads a check's file; where it speaks of every list it is one check a list. @throws IllegalStateException naming what is wrong */
    static List<Check> read(String name, String text, List<ListShape> lists) {
        FileHeader header = new FileHeader("check", name, text, KEYS);
        String list = header.needed("list");
        String code = header.needed("code");
        if (!list.equals("every")) {
            boolean known = list.equals("header")
                    || lists.stream().anyMatch(shape -> shape.name().equals(list));
            if (!known) {
                throw header.wrong(header.line("list"), "it speaks of a list that there is not: " + list);
            }
            return List.of(of(header, code, list));
        }
        return lists.stream()
                .map(shape -> of(header, code + "." + shape.name(), shape.name()))
                .toList();
    }

    private static Check of(FileHeader header, String code, String list) {
        Severity severity = header.oneOf("severity", header.needed("severity"), Severity.class);
        String[] years = years(header);
        return new Check(
                code,
                severity == Severity.ERROR,
                list,
                header.needed("means"),
                header.needed("to_do"),
                years[0].isBlank() ? 0 : Integer.parseInt(years[0]),
                years[1].isBlank() ? NO_END : Integer.parseInt(years[1]),
                question(header, header.body().replace("{list}", list)),
                header.optional("breaks"),
                header.optional("passes"),
                header.optional("stands"));
    }

    private enum Severity {
        ERROR,
        QUERY
    }

    private static String[] years(FileHeader header) {
        String years = header.optional("years");
        if (years != null && !years.matches("(\\d{4})?-(\\d{4})?")) {
            throw header.wrong(
                    header.line("years"), "years is \"" + years + "\"; write a range such as 2022- or 2019-2023");
        }
        return (years == null ? "-" : years).split("-", -1);
    }

    private static Question question(FileHeader header, String body) {
        String value = header.optional("value");
        if (body.startsWith("where")) {
            return new Question.Condition(
                    body.substring("where".length()).strip(), value == null ? "cast(null as text)" : value);
        }
        if (body.startsWith("select") && value == null) {
            return new Question.Query(body);
        }
        throw header.wrong(
                header.lines() + 1,
                "after its header stands neither a condition that begins with where, nor a SELECT of row_no and value");
    }

    boolean holdsIn(int year) {
        return year >= fromYear && year <= toYear;
    }
}
