package uk.throughline.intake.staging;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.DefaultTransactionDefinition;
import uk.throughline.access.Reader;
import uk.throughline.access.Reading;

/**
 * A second connection and a thread of its own, on which one work after the other is done beside the connection that keeps a return.
 * All of it is one transaction of the same reader, of which nothing is kept.
 */
public final class Beside implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Beside.class);

    private final ExecutorService thread = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("beside").factory());
    private final DataSource dataSource;
    private final PlatformTransactionManager transactions;
    private final CompletableFuture<TransactionStatus> begun;
    private final CountDownLatch going = new CountDownLatch(1);
    private volatile boolean ended;

    /** What went wrong first; whatever is asked after it would only fail of it. */
    private volatile @Nullable Exception broken;

    /** What is done on the connection. */
    @FunctionalInterface
    public interface Work<T extends @Nullable Object> {
        T on(Connection connection) throws SQLException;
    }

    /** Whoever begins it does not wait for the connection. */
    public Beside(DataSource dataSource, PlatformTransactionManager transactions) {
        this.dataSource = dataSource;
        this.transactions = transactions;
        Reader reader = Reading.current();
        this.begun = CompletableFuture.supplyAsync(
                () -> Reading.as(reader, () -> transactions.getTransaction(new DefaultTransactionDefinition())),
                thread);
    }

    /** Until then all that is asked waits. */
    void go() {
        going.countDown();
    }

    /** Whether there is a connection; waits until that is known. */
    public boolean works() {
        return begun.handle((transaction, failure) -> failure == null).join();
    }

    /** Does it after all that was asked before, unless that failed or this was closed meanwhile. */
    public <T extends @Nullable Object> CompletableFuture<T> ask(Work<T> work) {
        return CompletableFuture.supplyAsync(
                () -> {
                    awaitGoing();
                    if (ended || begun.isCompletedExceptionally()) {
                        throw new CancellationException("There is no second connection any more");
                    }
                    if (broken != null) {
                        throw new CompletionException(broken);
                    }
                    try {
                        return work.on(DataSourceUtils.getConnection(dataSource));
                    } catch (SQLException | RuntimeException e) {
                        broken = e;
                        throw new CompletionException(e);
                    }
                },
                thread);
    }

    private void awaitGoing() {
        try {
            going.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("The second connection is not waited for any more");
        }
    }

    /** Asks nothing more; what is being done is waited for. */
    @Override
    public void close() {
        end();
        thread.close();
    }

    /** Gives the connection back as soon as what is being done is done. */
    public void end() {
        if (!ended) {
            ended = true;
            go();
            thread.execute(() -> {
                if (begun.isCompletedExceptionally()) {
                    return;
                }
                try {
                    transactions.rollback(begun.join());
                } catch (TransactionException e) {
                    LOG.debug("The second connection was lost, and with it what nobody keeps", e);
                }
            });
        }
    }
}
