package uk.throughline.intake.staging;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;
import org.postgresql.copy.CopyManager;
import org.postgresql.copy.CopyOut;

/**
 * Copies rows into tables beside the thread that reads the return, so that neither waits for the other: pieces for one table that
 * follow each other are one copy, so that PostgreSQL does not wait for the next one either. While it is open, nothing else may use
 * the connection. A few buffers wait at most, so that memory stays small however large the return is. Where there is a
 * second connection, they are copied there too; should that fail, whoever asks there next is told.
 */
final class CopyLane implements AutoCloseable {
    private static final int MOST_WAITING = 32;
    private static final int MOST_BYTES_BESIDE = 64 << 20;

    private final CopyManager copies;
    private final Semaphore room = new Semaphore(MOST_WAITING);
    private final Semaphore roomBeside = new Semaphore(MOST_BYTES_BESIDE);
    private final @Nullable Beside beside;
    private final ExecutorService writer = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().name("copying").factory());
    private volatile @Nullable SQLException failure;

    /** The copy that is going on, if any, and its table; of the writing thread alone. */
    private @Nullable CopyIn going;

    private String goingInto = "";

    CopyLane(Connection connection, @Nullable Beside beside) throws SQLException {
        this.copies = copies(connection);
        this.beside = beside;
    }

    private static CopyManager copies(Connection connection) throws SQLException {
        return connection.unwrap(PGConnection.class).getCopyAPI();
    }

    /** Hands over the first bytes of the array; it must not be changed any more. */
    void send(String table, byte[] bytes, int size) throws SQLException {
        throwFailure();
        if (beside != null) {
            sendBeside(beside, table, bytes, size);
        }
        room.acquireUninterruptibly();
        writer.execute(() -> {
            try {
                if (failure == null) {
                    into(table).writeToCopy(bytes, 0, size);
                }
            } catch (SQLException e) {
                failure = e;
            } finally {
                room.release();
            }
        });
    }

    private CopyIn into(String table) throws SQLException {
        CopyIn copy = going;
        if (copy == null || !goingInto.equals(table)) {
            endCopy();
            copy = copies.copyIn("copy " + table + " from stdin");
            going = copy;
            goingInto = table;
        }
        return copy;
    }

    private void endCopy() throws SQLException {
        CopyIn copy = going;
        going = null;
        if (copy != null) {
            try {
                var unused = copy.endCopy();
            } finally {
                if (copy.isActive()) {
                    copy.cancelCopy();
                }
            }
        }
    }

    /** What is copied there waits until all is read, for until then both cores are busy; unless it is very much. */
    private void sendBeside(Beside second, String table, byte[] bytes, int size) {
        if (!roomBeside.tryAcquire(size)) {
            second.go();
            roomBeside.acquireUninterruptibly(size);
        }
        var unused = second.ask(there -> copy(copies(there), table, bytes, size))
                .whenComplete((done, failed) -> roomBeside.release(size));
    }

    private static long copy(CopyManager copies, String table, byte[] bytes, int size) throws SQLException {
        CopyIn copy = copies.copyIn("copy " + table + " from stdin");
        try {
            copy.writeToCopy(bytes, 0, size);
            return copy.endCopy();
        } finally {
            if (copy.isActive()) {
                copy.cancelCopy();
            }
        }
    }

    /** Copies a table's rows into the table of the same name and columns on another connection. */
    static long pump(Connection from, Connection to, String table) throws SQLException {
        CopyOut out = copies(from).copyOut("copy " + table + " to stdout");
        CopyIn in = copies(to).copyIn("copy " + table + " from stdin");
        try {
            for (byte[] row = out.readFromCopy(); row != null; row = out.readFromCopy()) {
                in.writeToCopy(row, 0, row.length);
            }
            return in.endCopy();
        } finally {
            if (in.isActive()) {
                in.cancelCopy();
            }
            if (out.isActive()) {
                out.cancelCopy();
            }
        }
    }

    /** Waits until everything is copied. @throws SQLException what went wrong in copying */
    void settle() throws SQLException {
        if (beside != null) {
            beside.go();
        }
        CompletableFuture.runAsync(this::end, writer).join();
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
        writer.execute(this::end);
        writer.close();
    }

    private void end() {
        try {
            endCopy();
        } catch (SQLException e) {
            if (failure == null) {
                failure = e;
            }
        }
    }
}
