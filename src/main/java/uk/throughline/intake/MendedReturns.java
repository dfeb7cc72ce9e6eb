package uk.throughline.intake;

import java.util.OptionalLong;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import uk.throughline.intake.KnownReturns.Known;
import uk.throughline.intake.staging.UnreadableReturn;

/** Finds the return that a file says it mends, and whether it can be mended. */
@Component
class MendedReturns {
    private final KnownReturns known;
    private final ReceiptLists receipts;

    MendedReturns(KnownReturns known, ReceiptLists receipts) {
        this.known = known;
        this.receipts = receipts;
    }

    /**
     * The return that is mended; null where the file mends none.
     *
     * @param mark the number that the file bears
     * @throws UnreadableReturn where that return does not stand, is of another kind, or was replaced
     */
    @Nullable
    Mended of(Recognised kind, OptionalLong mark) {
        if (mark.isEmpty()) {
            return null;
        }
        long said = mark.getAsLong();
        String mends = "This file says that it mends return " + said + ", ";
        Known before = known.known(said)
                .orElseThrow(
                        () -> new UnreadableReturn(
                                mends + "but there is no return " + said
                                        + " here. Nothing was kept. Take the refused rows from the receipt of the return that you mean."));
        String because = whyNot(before.state());
        if (!because.isEmpty()) {
            throw new UnreadableReturn(mends + because);
        }
        Receipt receipt = receipts.receipt(before.number()).orElseThrow();
        if (!before.told().equals(kind.told()) || !receipt.kind().equals(kind.kind())) {
            throw new UnreadableReturn(mends + "which is \"" + receipt.kind() + "\", but it is \"" + kind.kind()
                    + "\" itself. Nothing was kept. Send it as the kind of file that the refused rows came in.");
        }
        if (receipt.replacedBy() != null) {
            throw new UnreadableReturn(mends + "but return " + receipt.replacedBy()
                    + " came after it in its place. Nothing was kept. Mend the refused rows of that one.");
        }
        return new Mended(
                before.number(),
                receipt.from(),
                receipt.to(),
                receipt.agency(),
                receipt.lists().stream().map(Receipt.ListTotals::list).collect(Collectors.toSet()));
    }

    private static String whyNot(Receipt.State state) {
        return switch (state) {
            case ACCEPTED -> "";
            case CHECKED ->
                "but that was only checked and never accepted. Nothing was kept. Accept it first, or send the whole return"
                        + " again, mended.";
            case REFUSED ->
                "but nothing of that could be accepted. Nothing was kept. Send the whole return again, mended.";
            case SENT_BACK ->
                "but that was sent back and never accepted. Nothing was kept. Send the whole return again, mended.";
            case WITHDRAWN -> "but that was withdrawn. Nothing was kept. Send the whole return again, mended.";
        };
    }
}
