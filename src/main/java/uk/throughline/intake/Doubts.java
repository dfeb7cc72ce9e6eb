package uk.throughline.intake;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.throughline.intake.Receipt.Finding;
import uk.throughline.intake.Receipt.Severity;
import uk.throughline.intake.template.Template;
import uk.throughline.kernel.Dates;

/** What makes doubtful whether a return is the one that its sender meant to send: it is accepted all the same, and said so. */
@Component
class Doubts {
    private static final int ENOUGH_TO_TELL = 20;

    private final JdbcClient jdbc;

    Doubts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Of the return that is staged, whose days end with that one. */
    List<Finding> about(Recognised kind, LocalDate to) {
        List<Finding> doubts = new ArrayList<>();
        if (isWholeOfItsDays(kind)) {
            ofEarlierDays(kind, to, doubts);
        }
        if (!(kind instanceof Recognised.FilledTemplate filled)
                || filled.filled().template().isAboutChildren()) {
            ofUnknownChildren(doubts);
        }
        return doubts;
    }

    private static boolean isWholeOfItsDays(Recognised kind) {
        return switch (kind) {
            case Recognised.Census census -> true;
            case Recognised.LookedAfter lists -> true;
            case Recognised.LookedAfterXml whole -> true;
            case Recognised.FilledTemplate filled -> filled.filled().template().tells() == Template.Tells.REGISTER;
            default -> false;
        };
    }

    private void ofEarlierDays(Recognised kind, LocalDate to, List<Finding> doubts) {
        jdbc.sql("""
                        select number, to_on from intake.receipt
                        where kind = :kind and state = 'ACCEPTED' and to_on > :to order by to_on desc, number desc limit 1
                        """)
                .param("kind", kind.kind())
                .param("to", to)
                .query((row, nth) -> doubt(
                        "earlier-than-accepted",
                        "The return speaks of days to " + Dates.inWords(to) + ", but return " + row.getLong("number")
                                + ", to " + Dates.inWords(row.getObject("to_on", LocalDate.class))
                                + ", was accepted before it.",
                        "Check that this is not an old file sent in mistake. If it is, withdraw it; if it corrects that time,"
                                + " nothing."))
                .list()
                .forEach(doubts::add);
    }

    /** Children are known from one return to the next; that not one of many is, tells of another authority or another system. */
    private void ofUnknownChildren(List<Finding> doubts) {
        long children = count("select count(*) from staged_identity");
        if (children < ENOUGH_TO_TELL
                || count("select count(*) from (select from children.rows_child limit " + ENOUGH_TO_TELL
                                + ") first_ones")
                        < ENOUGH_TO_TELL
                || count("select count(*) from (select from staged_identity i join children.rows_child c"
                                + " on c.la_child_id = i.la_child_id limit 1) in_both")
                        > 0) {
            return;
        }
        doubts.add(
                doubt(
                        "no-child-known",
                        "Not one of its " + children
                                + " children is known from earlier returns by the id that it gives.",
                        "Check that it is of this authority, and that its ids are those of the authority's own system with all their digits."));
    }

    private long count(String sql) {
        return jdbc.sql(sql).query(Long.class).single();
    }

    private static Finding doubt(String rule, String means, String toDo) {
        return new Finding(rule, Severity.QUERY, "the return itself", means, toDo, 1, null);
    }
}
