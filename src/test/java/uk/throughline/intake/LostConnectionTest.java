package uk.throughline.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.throughline.intake.CensusFixture.ofYear;
import static uk.throughline.intake.CensusFixture.plan;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.postgresql.PGConnection;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import uk.throughline.access.Reader;
import uk.throughline.access.Reading;
import uk.throughline.kernel.Outcome;
import uk.throughline.kernel.Period;
import uk.throughline.measures.Measures;

/**
 * The database session is killed at fifty points of accepting a return and counting after it, each before another statement. What
 * is found afterwards is the state before or the state after, never one between, and the same file sent again ends in the state after.
 */
@Import(LostConnectionTest.Killing.class)
class LostConnectionTest extends IntakeBase {
    private static final int POINTS = 50;
    static final String STATE = """
            select 'plan', c.la_child_id, p.started_on, p.ended_on, p.initial_category from protection.plan p join children.child c using (child_id) where p.superseded_in is null
            union all select 'category', c.la_child_id, k.plan_started_on, k.from_on, k.category from protection.plan_category k join children.child c using (child_id) where k.superseded_in is null
            union all select 'referral', c.la_child_id, r.referred_on, r.closed_on, r.source from frontdoor.referral r join children.child c using (child_id) where r.superseded_in is null
            union all select 'child', c.la_child_id, d.born_on, null, d.sex from children.description d join children.child c using (child_id) where d.superseded_in is null
            union all select 'receipt', r.file_name, r.from_on, r.to_on, r.state from intake.receipt r
            union all select 'list', r.file_name, null, null, l.list || ' ' || l.accepted from intake.receipt_list l join intake.receipt r using (number)
            union all select 'file', r.file_name, null, null, length(f.content)::text from intake.return_file f join intake.receipt r using (number)
            order by 1, 2, 3, 4, 5
            """;

    @Autowired
    Killer killer;

    @Autowired
    Measures measures;

    @Test
    void a_session_killed_at_any_point_leaves_the_state_before_or_the_state_after() throws IOException {
        accepted(census(0));
        killer.never();
        accepted(census(1));
        int statements = killer.counted();
        assertThat(statements).isGreaterThan(POINTS);
        int kept = 0;
        for (int point = 0; point < POINTS; point++) {
            Path file = census(point + 2);
            List<String> before = seen(STATE);
            killer.before(1 + point * statements / POINTS);
            Outcome<Receipt> outcome = attempt(file);
            assertThat(killer.killed()).as("point " + point).isTrue();
            List<String> found = seen(STATE);
            if (outcome instanceof Outcome.Refused<Receipt>(var refusal)) {
                assertThat(refusal.reason()).contains("send the same file again");
            }
            assertThat(accepted(file).state()).isEqualTo(Receipt.State.ACCEPTED);
            List<String> after = seen(STATE);
            assertThat(found)
                    .as("killed before statement %d of %d", 1 + point * statements / POINTS, statements)
                    .isIn(before, after);
            kept += found.equals(after) ? 1 : 0;
            assertThat(open()).as("figures are of the state after").isEqualTo(String.valueOf(point + 3));
        }
        assertThat(kept).as("some points are after the commit").isBetween(1, POINTS - 1);
    }

    /** The session may be lost while a refusal is put into words, too: then the caller sees the fault itself. */
    private Outcome<Receipt> attempt(Path file) throws IOException {
        try {
            return send(file, false);
        } catch (org.springframework.dao.DataAccessException | org.springframework.transaction.TransactionException e) {
            return Outcome.refused("return", "Lost before it began: send the same file again.");
        } finally {
            killer.never();
        }
    }

    private String open() {
        return Reading.as(Reader.COMMAND_LINE, () -> measures.figure("protection.plans_open", Period.of("2013-03-31"))
                .orElseThrow()
                .shown());
    }

    private Path census(int children) throws IOException {
        CensusFixture census = ofYear(2013);
        for (int child = 0; child <= children; child++) {
            census.child("K" + child, "2012-05-02", plan("2012-06-01", "", "NEG", "NEG"));
        }
        return census.write(folder);
    }

    /** Ends the session of the connection that is about to run the asked statement. */
    static final class Killer {
        private final AtomicInteger ran = new AtomicInteger();
        private volatile int at = Integer.MAX_VALUE;
        private volatile boolean killed;

        void never() {
            at = Integer.MAX_VALUE;
            ran.set(0);
        }

        void before(int statement) {
            ran.set(0);
            killed = false;
            at = statement;
        }

        int counted() {
            return ran.get();
        }

        boolean killed() {
            return killed;
        }

        void running(Connection victim, DataSource raw) throws SQLException {
            if (ran.incrementAndGet() == at) {
                killed = true;
                try (Connection other = raw.getConnection();
                        PreparedStatement kill = other.prepareStatement("select pg_terminate_backend(?, 5000)")) {
                    kill.setInt(1, victim.unwrap(PGConnection.class).getBackendPID());
                    kill.execute();
                }
            }
        }
    }

    @TestConfiguration(proxyBeanMethods = false)
    static class Killing {
        @Bean
        static Killer killer() {
            return new Killer();
        }

        @Bean
        static BeanPostProcessor watching(Killer killer) {
            return new BeanPostProcessor() {
                @Override
                public Object postProcessAfterInitialization(Object bean, String name) {
                    return bean instanceof DataSource raw ? new Watched(raw, killer) : bean;
                }
            };
        }
    }

    /** Tells the killer of every statement before it runs. */
    static final class Watched extends DelegatingDataSource {
        private final DataSource raw;
        private final Killer killer;

        Watched(DataSource raw, Killer killer) {
            super(raw);
            this.raw = raw;
            this.killer = killer;
        }

        @Override
        public Connection getConnection() throws SQLException {
            Connection connection = raw.getConnection();
            return watched(Connection.class, connection, connection);
        }

        private <T> T watched(Class<T> type, T real, Connection connection) {
            return type.cast(
                    Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
                        boolean runs = method.getName().startsWith("execute")
                                || method.getName().equals("commit");
                        if (runs) {
                            killer.running(connection, raw);
                        }
                        try {
                            Object result = method.invoke(real, arguments);
                            return switch (result) {
                                case PreparedStatement prepared ->
                                    watched(PreparedStatement.class, prepared, connection);
                                case Statement statement
                                when real instanceof Connection -> watched(Statement.class, statement, connection);
                                case null, default -> result;
                            };
                        } catch (InvocationTargetException e) {
                            throw e.getCause();
                        }
                    }));
        }
    }
}
