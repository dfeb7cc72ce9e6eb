package uk.throughline.intake;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import uk.throughline.kernel.Outcome;
import uk.throughline.kernel.Period;

/** Returns from agencies and what became of them. Sending them in needs the grant to take in
 * returns; accepting, sending back and withdrawing them the grant to accept returns. Reading a receipt's totals needs neither.
 */
public interface Returns {

    /**
     * Recognises, checks and stages a file, and accepts what can be accepted unless it is a dry run, in one transaction. The same
     * content again changes nothing and gives the first receipt.
     *
     * @param name the file's name as sent
     * @param agency who sent it; null when the file itself says so
     * @param period the days that it speaks of, for a filled template; null when its name or its rows say so
     * @throws IOException when the file cannot be read from disk
     */
    Outcome<Receipt> takeIn(Path file, String name, @Nullable String agency, @Nullable Period period, boolean dryRun)
            throws IOException;

    /** The same for a file that says itself which days it speaks of. */
    default Outcome<Receipt> takeIn(Path file, String name, @Nullable String agency, boolean dryRun)
            throws IOException {
        return takeIn(file, name, agency, null, dryRun);
    }

    /**
     * Takes several returns in as one piece of work: figures are brought up to date once, after the last of them, also where the work
     * breaks off. They bear the number of the last return, so what each of them made of a figure by itself is not kept.
     */
    <T, X extends Throwable> T together(ScopedValue.CallableOp<T, X> work) throws X;

    /** Accepts what can be accepted of a return that was only checked; accepting it twice changes nothing. */
    Outcome<Receipt> accept(long number);

    /**
     * Sends a return that waits to be accepted back to who sent it.
     *
     * @param because what they are to do, in a sentence
     */
    Outcome<Receipt> sendBack(long number, String because);

    /**
     * Takes an accepted return back: its records are superseded, what they had superseded stands again, and the figures are counted
     * anew. It is refused while a later return of the same kind stands on it.
     */
    Outcome<Receipt> withdraw(long number, String because);

    /** The receipt with that number. */
    Optional<Receipt> receipt(long number);

    /** Receipts, newest first, 50 a page from page 1. */
    List<Receipt.Summary> receipts(int page);

    /** How many receipts there are. */
    long count();

    /** The rows that a rule speaks of, 50 a page from page 1; a read of children's records, so it is in the trail. */
    Outcome<List<Receipt.Place>> places(long number, String rule, int page);
}
