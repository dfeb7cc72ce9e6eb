package uk.throughline.intake.staging;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;
import org.postgresql.copy.CopyManager;

/**
 * Copies rows into tables beside the thread that reads the return, so that neither waits for the other. While it is open, nothing
 * else may use the connection. A few buffers wait at most, so that memory stays small however large the return is.
 */
final class CopyLane implements AutoCloseable {
    private static final int MOST_WAITING = 32;

    private final CopyManager copies;
    private final Semaphore room = new Semaphore(MOST_WAITING);
    private final ExecutorService writer =
            Executors.newSingleThreadExecutor(Thread.ofVirtual().factory());
    private volatile @Nullable SQLException failure;

    CopyLane(Connection connection) throws SQLException {
        this.copies = connection.unwrap(PGConnection.class).getCopyAPI();
    }

    /** Hands over the first bytes of the array; it must not be changed any more. */
    void send(String table, byte[] bytes, int size) throws SQLException {
        throwFailure();
        room.acquireUninterruptibly();
        writer.execute(() -> {
            try {
                if (failure == null) {
                    copy(table, bytes, size);
                }
            } catch (SQLException e) {
                failure = e;
            } finally {
                room.release();
            }
        });
    }

    private void copy(String table, byte[] bytes, int size) throws SQLException {
        CopyIn copy = copies.copyIn("copy " + table + " from stdin");
        try {
            copy.writeToCopy(bytes, 0, size);
            copy.endCopy();
        } finally {
            if (copy.isActive()) {
                copy.cancelCopy();
            }
        }
    }

    /** Waits until everything is copied. @throws SQLException what went wrong in copying */
    void settle() throws SQLException {
        room.acquireUninterruptibly(MOST_WAITING);
        room.release(MOST_WAITING);
        throwFailure();
    }

    private void throwFailure() throws SQLException {
        SQLException failed = failure;
        if (failed != null) {
            throw failed;
        }
    }

    /** Waits until nothing uses the connection any more. */
    @Override
    public void close() {
        writer.close();
    }
}
