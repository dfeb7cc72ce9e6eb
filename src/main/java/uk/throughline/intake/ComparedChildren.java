package uk.throughline.intake;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Supplier;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import uk.throughline.access.Access;
import uk.throughline.access.Permission;
import uk.throughline.access.Reader;
import uk.throughline.access.Reading;
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
        Known found = asIntake(() -> known.known(number)).orElse(null);
        if (found == null) {
            return Outcome.refused("return", "There is no return with the number " + number + ".");
        }
        return Outcome.done(read(found.number(), what, page));
    }

    /** Whom it tells of is known to who keeps records, whether this reader may open their records or not. */
    private List<String> read(long number, Receipt.Change what, int page) {
        List<Long> children = asIntake(() -> receipts.children(receipts.compared(number, what, page)));
        return Objects.requireNonNull(transactions.execute(status -> {
            access.wasRead("children " + what.name().toLowerCase(Locale.ROOT) + " in return " + number, children);
            return receipts.compared(number, what, page);
        }));
    }

    private <T> T asIntake(Supplier<T> work) {
        return Reading.as(Reader.INTAKE, () -> Objects.requireNonNull(transactions.execute(status -> work.get())));
    }
}
