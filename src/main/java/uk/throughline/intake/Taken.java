package uk.throughline.intake;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import uk.throughline.children.Kept;

/**
 * What came of reading a return, before it is written down as a receipt.
 *
 * @param agency who sent it, where the return itself says so
 * @param from the first day it speaks of
 * @param places where the findings are, for returns whose rows are not staged; staged ones are found there
 * @param kept what became of the records, or would become of them where the return is only checked
 * @param refusedLines where all refused rows are, for returns whose rows are not staged
 * @param comparison which children it changes; null where that was not asked for or it tells of none
 */
record Taken(
        @Nullable String agency,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        List<Receipt.ListTotals> lists,
        List<Receipt.Finding> findings,
        Map<String, Long> notUnderstood,
        List<Receipt.Place> places,
        Kept kept,
        List<Integer> refusedLines,
        @Nullable Comparison comparison) {

    long refused() {
        return lists.stream().mapToLong(Receipt.ListTotals::refused).sum();
    }

    /** That it says of its days that there is nothing to report: it has no list with a row. */
    boolean isOfNothing() {
        return lists.isEmpty();
    }

    long accepted() {
        return lists.stream().mapToLong(Receipt.ListTotals::accepted).sum();
    }
}
