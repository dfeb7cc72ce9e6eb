package uk.throughline.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.transaction.support.TransactionTemplate;
import uk.throughline.storage.DatabaseConnection;
import uk.throughline.testing.TestDatabase;

/** Permissions are worked out once a transaction: never another reader's, another transaction's, or those of before a change. */
class PermissionsOnceTest {
    private static final String LEAVES = "update access.reader set left_at = now() where reader_id = 'analyst'";

    private final DatabaseConnection database = TestDatabase.fresh();
    private Connection one;
    private Connection other;

    @BeforeEach
    void connect() throws SQLException {
        DriverManagerDataSource source =
                new DriverManagerDataSource(database.url(), database.user(), database.password());
        JdbcClient jdbc = JdbcClient.create(source);
        TransactionTemplate transactions = new TransactionTemplate(new ReaderBoundTransactions(source));
        Reading.run(
                Reader.SET_UP,
                () -> transactions.executeWithoutResult(status -> {
                    Access access = new Access(new AccessStore(jdbc), new PostStore(jdbc));
                    access.admit(
                            new Access.Person("analyst", "Analyst", "Council"),
                            "",
                            Set.of(Permission.READ_RECORDS),
                            "Post");
                    access.admit(
                            new Access.Person("scrutineer", "Independent scrutineer", ""),
                            "",
                            Set.of(Permission.READ_FIGURES),
                            "Post");
                }));
        one = transaction();
        other = transaction();
        as(one, "system:intake");
        run(one, "insert into children.child (la_child_id) values ('C1'), ('C2')");
        one.commit();
    }

    @AfterEach
    void close() throws SQLException {
        one.close();
        other.close();
    }

    @Test
    void another_reader_bound_in_the_same_transaction_is_asked_for_anew() throws SQLException {
        as(one, "analyst");
        assertThat(seen(one)).isEqualTo(2);
        as(one, "scrutineer");
        assertThat(seen(one)).isZero();
        as(one, "");
        assertThat(seen(one)).isZero();
        as(one, "analyst");
        assertThat(seen(one)).isEqualTo(2);
    }

    @Test
    void nothing_is_kept_for_the_next_transaction() throws SQLException {
        as(one, "analyst");
        assertThat(seen(one)).isEqualTo(2);
        one.commit();
        assertThat(seen(one)).isZero();
    }

    @Test
    void what_another_transaction_took_away_is_gone_with_the_next() throws SQLException {
        as(one, "analyst");
        assertThat(seen(one)).isEqualTo(2);
        as(other, "system:set-up");
        run(other, LEAVES);
        other.commit();
        one.commit();
        as(one, "analyst");
        assertThat(seen(one)).isZero();
    }

    @Test
    void what_this_transaction_changed_counts_at_once_and_no_more_when_it_is_taken_back() throws SQLException {
        try (Connection owner =
                DriverManager.getConnection(database.url(), database.ownerUser(), database.ownerPassword())) {
            owner.setAutoCommit(false);
            as(owner, "analyst");
            assertThat(may(owner, "read records")).isTrue();
            run(owner, "savepoint before");
            run(owner, LEAVES);
            assertThat(may(owner, "read records")).isFalse();
            run(owner, "rollback to savepoint before");
            assertThat(may(owner, "read records")).isTrue();
        }
    }

    @Test
    void no_list_of_permissions_set_by_the_connection_is_believed_for_another_reader() throws SQLException {
        run(one, "set app.permissions = '{analyst,read records}'");
        as(one, "scrutineer");
        assertThat(seen(one)).isZero();
    }

    private Connection transaction() throws SQLException {
        Connection connection = DriverManager.getConnection(database.url(), database.user(), database.password());
        connection.setAutoCommit(false);
        return connection;
    }

    private static void as(Connection connection, String reader) throws SQLException {
        run(connection, "select set_config('app.reader', '%s', true)".formatted(reader));
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static int seen(Connection connection) throws SQLException {
        return asked(connection, "select count(*)::int from children.child");
    }

    private static boolean may(Connection connection, String permission) throws SQLException {
        return asked(connection, "select access.may('%s')::int".formatted(permission)) == 1;
    }

    private static int asked(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            result.next();
            return result.getInt(1);
        }
    }
}
