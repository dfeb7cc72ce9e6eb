package uk.throughline.intake.pages;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import uk.throughline.intake.Due;
import uk.throughline.intake.Expected;
import uk.throughline.kernel.Dates;

/** Puts what is expected and what came into the words of their pages. */
final class ExpectedReading {
    static final String ADDRESS = "/returns/expected";

    private ExpectedReading() {}

    static ExpectedPage.Row row(Due due) {
        Due.Arrival arrival = due.arrival();
        return new ExpectedPage.Row(
                due.expected().title(),
                ADDRESS + "/" + due.expected().id(),
                due.expected().agency(),
                due.period().label(),
                Dates.inWords(due.dueOn()),
                standing(due),
                due.standing() == Due.Standing.LATE,
                arrival == null ? "" : "/returns/" + arrival.number(),
                arrival == null ? "" : day(arrival.receivedAt()));
    }

    static TimelinessPage.Row inRecord(Due due) {
        Due.Arrival arrival = due.arrival();
        return new TimelinessPage.Row(
                due.period().label(),
                Dates.inWords(due.dueOn()),
                standing(due),
                due.standing() == Due.Standing.LATE,
                arrival == null ? "" : "/returns/" + arrival.number(),
                arrival == null ? "" : day(arrival.receivedAt()),
                arrival == null ? "" : accepted(arrival.acceptedAt()),
                arrival == null ? "" : ReceiptReading.number(arrival.read()),
                arrival == null ? "" : ofRows(arrival.refused(), arrival.read()),
                arrival == null ? "" : ofRows(arrival.toLookAt(), arrival.read()),
                due.sentBack() == 0 ? "" : ReceiptReading.number(due.sentBack()));
    }

    private static String accepted(@Nullable Instant at) {
        return at == null ? "Waits to be accepted" : day(at);
    }

    private static String ofRows(long some, long all) {
        return some == 0 || all == 0
                ? ReceiptReading.number(some)
                : String.format(Locale.UK, "%,d (%.1f%%)", some, 100.0 * some / all);
    }

    static String standing(Due due) {
        return switch (due.standing()) {
            case AWAITED -> due.daysLate() == 0 ? "Due today" : "Due in " + days(-due.daysLate());
            case IN_TIME -> "In time";
            case CAME_LATE -> "Came " + days(due.daysLate()) + " late";
            case LATE -> days(due.daysLate()) + " late";
        };
    }

    /** "11 of 12 returns that were due came in time. One came late and none is missing." */
    static String said(List<Due> dues) {
        List<Due> fallen = dues.stream()
                .filter(due -> due.standing() != Due.Standing.AWAITED)
                .toList();
        if (fallen.isEmpty()) {
            return "Nothing was due yet.";
        }
        long inTime = count(fallen, Due.Standing.IN_TIME);
        long late = count(fallen, Due.Standing.CAME_LATE);
        long missing = count(fallen, Due.Standing.LATE);
        String came = fallen.size() == 1
                ? (inTime == 1 ? "The one return so far came in time." : "")
                : ReceiptReading.number(inTime) + " of " + ReceiptReading.number(fallen.size())
                        + " returns came in time.";
        List<String> sentences = new ArrayList<>();
        if (!came.isEmpty()) {
            sentences.add(came);
        }
        if (late > 0) {
            sentences.add(ReceiptReading.number(late) + " came late.");
        }
        if (missing > 0) {
            sentences.add(ReceiptReading.number(missing) + (missing == 1 ? " is" : " are") + " missing now.");
        }
        return String.join(" ", sentences);
    }

    private static long count(List<Due> dues, Due.Standing standing) {
        return dues.stream().filter(due -> due.standing() == standing).count();
    }

    static List<ReceiptPage.Fact> facts(Expected expected, boolean withContact) {
        List<ReceiptPage.Fact> facts = new ArrayList<>();
        facts.add(new ReceiptPage.Fact("Comes", expected.every().words()));
        facts.add(new ReceiptPage.Fact("Due", days(expected.dueDays()) + " after the last day of its period"));
        LocalDate until = expected.until();
        facts.add(new ReceiptPage.Fact(
                "Expected",
                "From " + Dates.inWords(expected.from()) + (until == null ? " on" : " to " + Dates.inWords(until))));
        if (withContact) {
            String contact = expected.contact();
            facts.add(new ReceiptPage.Fact("Reminded", contact == null ? "Nobody" : contact));
        }
        return facts;
    }

    private static String days(long days) {
        return ReceiptReading.number(days) + (days == 1 ? " day" : " days");
    }

    private static String day(Instant at) {
        return Dates.inWords(LocalDate.ofInstant(at, Dates.LONDON));
    }
}
