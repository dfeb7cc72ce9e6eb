package uk.throughline.intake.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import uk.throughline.intake.Receipt;
import uk.throughline.intake.Receipt.Change;
import uk.throughline.intake.Receipt.Changes;
import uk.throughline.intake.Receipt.State;

/** Puts what a return changes, and what becomes of its refused rows, into the words of its receipt. */
final class ChangesReading {
    private ChangesReading() {}

    /** What it changes; null where the receipt does not tell. */
    static ReceiptPage.@Nullable Changed changed(Receipt receipt, String address) {
        Changes changes = receipt.changes();
        boolean records =
                receipt.newRecords() + receipt.changedRecords() + receipt.unchangedRecords() + receipt.endedByAbsence()
                        > 0;
        boolean checked = receipt.state() == State.CHECKED;
        if (receipt.state() == State.REFUSED || changes == null && !(checked && receipt.accepted() > 0)) {
            return null;
        }
        List<ReceiptPage.ChangedRow> rows = new ArrayList<>();
        if (changes != null) {
            for (Change change : Change.values()) {
                long children = changes.of(change);
                boolean any = children > 0;
                rows.add(new ReceiptPage.ChangedRow(
                        children(children, change),
                        any ? address + "/children/" + change.name().toLowerCase(Locale.ROOT) : ""));
            }
        }
        return new ReceiptPage.Changed(
                checked ? "What accepting it would change" : "What it changed",
                against(changes, receipt.mends()),
                checked
                        ? records
                                ? records(receipt)
                                : "How many rows are new or changed is counted when it is accepted."
                        : "",
                rows);
    }

    private static String against(@Nullable Changes changes, @Nullable Long mends) {
        if (changes == null) {
            return "";
        }
        Long against = changes.against();
        return (against == null
                        ? "It is the first return of its kind."
                        : "Held against return " + against
                                + (against.equals(mends)
                                        ? ", which it mends."
                                        : ", the last accepted one of its kind."))
                + (changes.whole() ? "" : " It tells of some children only, so nobody is gone.")
                + (changes.outdated()
                        ? " Another return was accepted or withdrawn since; accepting this one works it out anew."
                        : "");
    }

    private static String records(Receipt receipt) {
        return "Accepting it now adds " + counted(receipt.newRecords(), "record") + ", changes "
                + number(receipt.changedRecords()) + ", leaves " + number(receipt.unchangedRecords())
                + " as they are, and takes " + number(receipt.endedByAbsence())
                + " that were open and are not in it to have ended.";
    }

    /** "12 children new". */
    static String children(long children, Change change) {
        return number(children)
                + (children == 1 ? " child " : " children ")
                + change.name().toLowerCase(Locale.ROOT);
    }

    static String means(Change change, @Nullable Long against) {
        String before = against == null ? "an earlier return of its kind" : "return " + against;
        return switch (change) {
            case NEW -> "They are in this return and were not in " + before + ".";
            case GONE -> "They were told of before and are not in this return.";
            case CHANGED -> "They were in " + before + " too, and something said of them differs.";
            case UNCHANGED -> "They were in " + before + " too, and nothing said of them differs.";
        };
    }

    /** Where the refused rows are to be had; null where none was refused. */
    static ReceiptPage.@Nullable Refused refused(Receipt receipt, String address) {
        if (receipt.refused() == 0) {
            return null;
        }
        String rows = receipt.refused() == 1 ? "refused row" : number(receipt.refused()) + " refused rows";
        return new ReceiptPage.Refused(
                "Download the " + rows,
                address + "/refused",
                "A file of the same kind, with the reason beside each refused row. Of a child it holds all rows, because a child"
                        + " is taken in whole. "
                        + switch (receipt.state()) {
                            case ACCEPTED ->
                                "Mend what is refused, leave everything else as it is, and send it in: children who are not in it are"
                                        + " left alone.";
                            case CHECKED ->
                                "Accept this return before you send the mended file in: children who are not in that are left"
                                        + " alone.";
                            case REFUSED, SENT_BACK, WITHDRAWN ->
                                "Nothing of this return stands, so send the whole return again when it is mended.";
                        });
    }

    private static String counted(long number, String what) {
        return number(number) + " " + what + (number == 1 ? "" : "s");
    }

    private static String number(long number) {
        return ReceiptReading.number(number);
    }
}
