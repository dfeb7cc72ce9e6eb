package uk.throughline.intake;

import java.util.List;
import uk.throughline.kernel.Outcome;

/** The children whom a return changes. */
public interface ChangedChildren {

    /**
     * The children who are so, by the sender's ids, 50 a page from page 1; a read of children's records, so it is in the trail. It
     * needs the grant to take in returns.
     */
    Outcome<List<String>> children(long number, Receipt.Change what, int page);
}
