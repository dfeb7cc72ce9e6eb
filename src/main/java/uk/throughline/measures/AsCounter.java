package uk.throughline.measures;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import uk.throughline.access.Reader;
import uk.throughline.access.Reading;

/**
 * Work done as the reader who counts, in a transaction of its own: figures are whole whoever asks for them. It runs on a thread
 * of its own, because the transaction of who asks keeps its own reader.
 */
@Component
class AsCounter implements AutoCloseable {
    private final TransactionTemplate transactions;
    private final ExecutorService threads = Executors.newThreadPerTaskExecutor(
            Thread.ofVirtual().name("counter-", 0).factory());

    AsCounter(PlatformTransactionManager transactions) {
        this.transactions = new TransactionTemplate(transactions);
    }

    /** Begins the work and goes on. */
    <T> Future<T> begin(Supplier<T> work) {
        return threads.submit(() -> Reading.as(Reader.COUNTER, () -> transactions.execute(status -> work.get())));
    }

    /** Does the work and gives what it gives; what it throws is thrown here. */
    <T> T ask(Supplier<T> work) {
        return resultOf(begin(work));
    }

    static <T> T resultOf(Future<T> begun) {
        try {
            return begun.get();
        } catch (ExecutionException e) {
            switch (e.getCause()) {
                case RuntimeException thrown -> throw thrown;
                case Error thrown -> throw thrown;
                case null, default -> throw new IllegalStateException(e);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while figures were counted", e);
        }
    }

    @Override
    public void close() {
        threads.close();
    }
}
