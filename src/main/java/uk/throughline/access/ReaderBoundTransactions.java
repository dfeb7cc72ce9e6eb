package uk.throughline.access;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collections;
import java.util.Map;
import java.util.WeakHashMap;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.ConnectionHolder;
import org.springframework.jdbc.datasource.JdbcTransactionObjectSupport;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.TransactionDefinition;

/**
 * Tells PostgreSQL at the start of each transaction who is reading; row security decides from that, for that transaction alone.
 * A transaction keeps its reader: work as another reader inside it is refused, because it would run with the first one's grants.
 */
final class ReaderBoundTransactions extends JdbcTransactionManager {
    private static final long serialVersionUID = 1L;

    private final transient Map<ConnectionHolder, String> readers = Collections.synchronizedMap(new WeakHashMap<>());

    ReaderBoundTransactions(DataSource dataSource) {
        super(dataSource);
    }

    @Override
    protected void doBegin(Object transaction, TransactionDefinition definition) {
        super.doBegin(transaction, definition);
        readers.put(holder(transaction), readerOfNow());
    }

    @Override
    protected boolean isExistingTransaction(Object transaction) {
        boolean existing = super.isExistingTransaction(transaction);
        if (existing && !readerOfNow().equals(readers.get(holder(transaction)))) {
            throw new IllegalTransactionStateException("This transaction was opened by another reader: open a new one");
        }
        return existing;
    }

    @Override
    protected void prepareTransactionalConnection(Connection connection, TransactionDefinition definition)
            throws SQLException {
        super.prepareTransactionalConnection(connection, definition);
        // what an earlier transaction of this connection may have kept of permissions counts no more
        try (PreparedStatement bind = connection.prepareStatement(
                "select set_config('app.reader', ?, true), set_config('app.permissions', '', true)")) {
            bind.setString(1, readerOfNow());
            bind.execute();
        }
    }

    private static ConnectionHolder holder(Object transaction) {
        return ((JdbcTransactionObjectSupport) transaction).getConnectionHolder();
    }

    private static String readerOfNow() {
        return Reading.found().map(Reader::id).orElse("");
    }
}
