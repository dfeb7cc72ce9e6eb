package uk.throughline.intake;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import uk.throughline.access.Access;
import uk.throughline.access.Permission;
import uk.throughline.intake.KnownReturns.Known;
import uk.throughline.kernel.Outcome;

/** Tells whom a return changes, to who may take returns in. */
@Service
class ComparedChildren implements ChangedChildren {
    private final Access access;
    private final KnownReturns known;
    private final ReceiptLists receipts;
    private final TransactionTemplate transactions;

    ComparedChildren(
            Access access, KnownReturns known, ReceiptLists receipts, PlatformTransactionManager transactionManager) {
        this.access = access;
        this.known = known;
        this.receipts = receipts;
        this.transactions = new TransactionTemplate(transactionManager);
    }

    @Override
    public Outcome<List<String>> children(long number, Receipt.Change what, int page) {
        access.require(Permission.TAKE_IN_RETURNS);
        return Objects.requireNonNull(transactions.execute(status -> {
            Known found = known.known(number).orElse(null);
            if (found == null) {
                return Outcome.<List<String>>refused("return", "There is no return with the number " + number + ".");
            }
            List<String> ids = receipts.compared(found.number(), what, page);
            access.wasRead(
                    "children " + what.name().toLowerCase(Locale.ROOT) + " in return " + found.number(),
                    receipts.children(ids));
            return Outcome.done(ids);
        }));
    }
}
