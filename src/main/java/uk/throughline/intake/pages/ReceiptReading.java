package uk.throughline.intake.pages;

import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import uk.throughline.intake.Receipt;
import uk.throughline.intake.Receipt.Finding;
import uk.throughline.intake.Receipt.Place;
import uk.throughline.intake.Receipt.Severity;
import uk.throughline.intake.Receipt.State;
import uk.throughline.intake.pages.ReceiptPage.Fact;
import uk.throughline.intake.pages.ReceiptPage.FindingRow;
import uk.throughline.intake.pages.ReceiptPage.ListRow;
import uk.throughline.intake.pages.ReceiptPage.SeenRow;
import uk.throughline.kernel.Dates;
import uk.throughline.web.Frame;

/** Puts a receipt into the words of its page. */
final class ReceiptReading {
    private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern("d MMMM yyyy 'at' HH:mm", Locale.UK);

    private ReceiptReading() {}

    static ReceiptPage page(
            Frame frame, Receipt receipt, boolean mayAccept, ReceiptPage.@Nullable Settling settling, String error) {
        String address = "/returns/" + receipt.number();
        return new ReceiptPage(
                frame,
                error,
                receipt.fileName(),
                state(receipt.state())
                        + (receipt.replacedBy() == null ? "" : ", replaced by return " + receipt.replacedBy())
                        + (receipt.mendedBy().isEmpty() ? "" : ", mended by " + returns(receipt.mendedBy())),
                totals(receipt),
                mayAccept && receipt.state() == State.CHECKED && (receipt.accepted() > 0 || receipt.isOfNothing()),
                address,
                settling,
                said(receipt),
                ChangesReading.changed(receipt, address),
                ChangesReading.refused(receipt, address),
                receipt.findings().stream().map(found -> row(found, address)).toList(),
                receipt.lists().stream()
                        .map(list -> new ListRow(
                                list.list(),
                                number(list.read()),
                                number(list.accepted()),
                                number(list.refused()),
                                number(list.toLookAt())))
                        .toList(),
                receipt.notUnderstood().stream()
                        .map(seen -> new SeenRow(seen.name(), number(seen.times())))
                        .toList(),
                facts(receipt));
    }

    /** A receipt as it stands in the list. */
    static ReturnsPage.Row row(Receipt.Summary summary) {
        return new ReturnsPage.Row(
                "/returns/" + summary.number(),
                summary.fileName(),
                summary.kind(),
                summary.agency() == null ? "" : summary.agency(),
                summary.to() == null ? "" : Dates.inWords(summary.to()),
                state(summary.state()),
                when(summary.receivedAt()),
                number(summary.read()),
                number(summary.refused()),
                number(summary.toLookAt()));
    }

    static String state(State state) {
        return switch (state) {
            case CHECKED -> "Checked, not yet accepted";
            case ACCEPTED -> "Accepted";
            case REFUSED -> "Refused";
            case SENT_BACK -> "Sent back";
            case WITHDRAWN -> "Withdrawn";
        };
    }

    private static String returns(List<Long> numbers) {
        return numbers.stream().map(one -> "return " + one).collect(Collectors.joining(" and "));
    }

    static String number(long number) {
        return String.format(Locale.UK, "%,d", number);
    }

    static String when(Instant instant) {
        return WHEN.format(ZonedDateTime.ofInstant(instant, Dates.LONDON));
    }

    private static List<String> totals(Receipt receipt) {
        return List.of(
                number(receipt.read()) + (receipt.read() == 1 ? " row read" : " rows read"),
                number(receipt.accepted()) + (receipt.acceptedAt() != null ? " accepted" : " can be accepted"),
                number(receipt.refused()) + " refused",
                number(receipt.toLookAt()) + " to look at");
    }

    private static String said(Receipt receipt) {
        if (receipt.isOfNothing() && receipt.state() == State.CHECKED) {
            return "It says that there is nothing to report. When it is accepted, the figures of its days are counted as nought"
                    + " where nobody else tells of them.";
        }
        if (receipt.isOfNothing() && receipt.state() == State.ACCEPTED) {
            return "It says that there is nothing to report: the figures of its days are nought where nobody else tells of them.";
        }
        return switch (receipt.state()) {
            case CHECKED ->
                receipt.accepted() > 0
                        ? "Nothing has been taken in yet. What is refused below can be corrected where it came from and sent again."
                        : "Nothing in it can be accepted. Correct what is listed below where it came from and send it again.";
            case ACCEPTED ->
                number(receipt.newRecords()) + " new, " + number(receipt.changedRecords())
                        + " changed and " + number(receipt.unchangedRecords()) + " unchanged records; "
                        + number(receipt.endedByAbsence())
                        + " that were open before are not in this return and are taken to have ended.";
            case SENT_BACK -> settled(receipt, "Sent back") + " Nothing was taken in.";
            case WITHDRAWN ->
                settled(receipt, "Withdrawn")
                        + " What it said is not counted any more, and what it had replaced stands again.";
            case REFUSED -> "Nothing was taken in. Correct what is listed below where it came from and send it again.";
        };
    }

    private static String settled(Receipt receipt, String what) {
        Receipt.Settled settled = receipt.settled();
        return settled == null
                ? what + "."
                : what + " by the " + settled.by() + " on " + when(settled.at()) + ": \"" + settled.because() + "\".";
    }

    private static FindingRow row(Finding found, String address) {
        return new FindingRow(
                found.rule(),
                found.severity() == Severity.ERROR,
                found.list(),
                found.means(),
                found.toDo(),
                number(found.rows()) + (found.rows() == 1 ? " row" : " rows"),
                found.example() == null ? "" : inWords(found.example()),
                address + "/rules/" + found.rule());
    }

    private static String inWords(Place place) {
        List<String> words = new ArrayList<>();
        words.add(place.list() + ", line " + number(place.line()));
        if (place.childId() != null) {
            words.add("child " + place.childId());
        }
        if (place.value() != null) {
            words.add("found \"" + place.value() + "\"");
        }
        return String.join(", ", words);
    }

    private static List<Fact> facts(Receipt receipt) {
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact("Return", receipt.kind()));
        facts.add(new Fact("From", receipt.agency() == null ? "Not said" : receipt.agency()));
        if (receipt.from() != null && receipt.to() != null) {
            facts.add(new Fact("Speaks of", Dates.inWords(receipt.from()) + " to " + Dates.inWords(receipt.to())));
        }
        facts.add(new Fact("Received", when(receipt.receivedAt())));
        if (receipt.mends() != null) {
            facts.add(new Fact("Mends", "Return " + number(receipt.mends())));
        }
        if (!receipt.mendedBy().isEmpty()) {
            facts.add(new Fact("Mended by", returns(receipt.mendedBy())));
        }
        if (receipt.acceptedAt() != null) {
            facts.add(new Fact("Accepted", when(receipt.acceptedAt())));
        }
        facts.add(new Fact("Number", number(receipt.number())));
        facts.add(new Fact("Fingerprint of the file", receipt.digest()));
        return facts;
    }
}
