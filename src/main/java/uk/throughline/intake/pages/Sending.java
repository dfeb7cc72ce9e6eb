package uk.throughline.intake.pages;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import uk.throughline.intake.Receipt;
import uk.throughline.intake.staging.Progress;
import uk.throughline.kernel.Outcome;

/**
 * A return that was sent on the page and is being checked.
 *
 * @param ticket names it in addresses
 * @param reader the id of who sent it; nobody else sees it
 */
record Sending(
        String ticket,
        String reader,
        String fileName,
        String agency,
        String period,
        Progress progress,
        Future<Outcome<Receipt>> work) {

    /** What came of it, once it is done; waits so long at most. @throws IllegalStateException what broke */
    Optional<Outcome<Receipt>> outcome(Duration atMost) {
        try {
            return Optional.of(work.get(atMost.toMillis(), TimeUnit.MILLISECONDS));
        } catch (TimeoutException stillAtWork) {
            return Optional.empty();
        } catch (ExecutionException e) {
            throw new IllegalStateException("Checking a return broke", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }
}
