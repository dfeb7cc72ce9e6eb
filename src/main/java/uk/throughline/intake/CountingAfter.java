package uk.throughline.intake;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import uk.throughline.access.Reader;
import uk.throughline.access.Reading;
import uk.throughline.intake.KnownReturns.Uncounted;
import uk.throughline.measures.Measures;

/**
 * Brings the figures up to date after a return was accepted or withdrawn. What is still to be counted is told by the receipts, so
 * that a counting that was cut short is taken up again with the next return or the next start.
 */
@Component
class CountingAfter {
    private final KnownReturns known;
    private final ReceiptStore store;
    private final ObjectProvider<Measures> measures;
    private final InstantSource clock;
    private final TransactionTemplate transactions;

    CountingAfter(
            KnownReturns known,
            ReceiptStore store,
            ObjectProvider<Measures> measures,
            InstantSource clock,
            PlatformTransactionManager transactionManager) {
        this.known = known;
        this.store = store;
        this.measures = measures;
        this.clock = clock;
        this.transactions = new TransactionTemplate(transactionManager);
    }

    @EventListener(ApplicationReadyEvent.class)
    void takeUpAgain() {
        count();
    }

    /** Makes ready what counts. */
    void prepare() {
        measures.getIfAvailable();
    }

    /** Counts after every return that was not counted after; where there is none it only looks. */
    void count() {
        List<Uncounted> waiting = Reading.as(
                Reader.INTAKE, () -> Objects.requireNonNull(transactions.execute(status -> known.uncounted())));
        Measures counting = waiting.isEmpty() ? null : measures.getIfAvailable();
        if (counting == null) {
            return;
        }
        Set<String> sources = waiting.stream().map(Uncounted::source).collect(Collectors.toCollection(TreeSet::new));
        sources.addAll(Reading.as(
                Reader.INTAKE,
                () -> Objects.requireNonNull(transactions.execute(status -> known.alsoChangedBy(
                        waiting.stream().map(CountingAfter::saying).toList(), sources)))));
        Reading.run(Reader.COUNTER, () -> {
            waiting.forEach(one -> tell(counting, one));
            counting.bringUpToDate(List.copyOf(sources));
        });
        Reading.run(
                Reader.INTAKE,
                () -> transactions.executeWithoutResult(status ->
                        store.counted(waiting.stream().map(Uncounted::number).toList(), clock.instant())));
    }

    /** The number under which its records were changed. */
    private static long saying(Uncounted one) {
        Long withdrawn = one.withdrawnAs();
        return withdrawn == null ? one.number() : withdrawn;
    }

    private static void tell(Measures counting, Uncounted one) {
        LocalDate from = one.from();
        LocalDate to = one.to();
        Long withdrawn = one.withdrawnAs();
        if (withdrawn != null) {
            counting.uncovered(one.source(), one.number(), withdrawn);
        } else if (one.covers() && from != null && to != null) {
            counting.covered(one.source(), from, to, one.number());
        }
    }
}
