package uk.throughline.intake;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import uk.throughline.Throughline;
import uk.throughline.access.Reader;
import uk.throughline.access.Reading;
import uk.throughline.kernel.Outcome;
import uk.throughline.kernel.Period;
import uk.throughline.measures.Measures;
import uk.throughline.storage.DatabaseConnection;

/**
 * A process to be killed: the application accepts a return on many databases at once. On each it stops before the statement that it was
 * told, or, on every second one, goes on just when all have come to theirs; then it says "killable".
 */
final class ReturnsToKill {
    private static final InheritableThreadLocal<Lane> LANE = new InheritableThreadLocal<>();

    private ReturnsToKill() {}

    /** @param arguments the file that was sent before, the file to send, and for each database its address and the number of a statement, or 0 */
    public static void main(String[] arguments) throws Exception {
        Path before = Path.of(arguments[0]);
        Path file = Path.of(arguments[1]);
        CountDownLatch come = new CountDownLatch((arguments.length - 2) / 2);
        List<Lane> lanes = new ArrayList<>();
        for (int i = 2; i < arguments.length; i += 2) {
            lanes.add(new Lane(arguments[i], Integer.parseInt(arguments[i + 1]), i % 4 == 0, come));
        }
        ConfigurableApplicationContext application = start(lanes.getFirst());
        List<Thread> senders = new ArrayList<>();
        for (Lane lane : lanes) {
            senders.add(Thread.ofPlatform().start(() -> {
                LANE.set(lane);
                send(application, before);
                lane.begin();
                String state = send(application, file);
                say("done " + state + " " + lane.counted() + " " + figure(application));
                come.countDown();
            }));
        }
        come.await();
        say("killable");
        for (Thread sender : senders) {
            sender.join();
        }
        System.exit(0);
    }

    private static synchronized void say(String line) {
        System.out.println(line);
        System.out.flush();
    }

    private static String send(ConfigurableApplicationContext application, Path file) {
        return Reading.as(Reader.COMMAND_LINE, () -> {
            try {
                return switch (application.getBean(Returns.class).takeIn(file, file.getFileName() + "", null, false)) {
                    case Outcome.Done<Receipt>(Receipt receipt) ->
                        receipt.state().name();
                    case Outcome.Refused<Receipt>(var refusal) -> refusal.reason();
                };
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private static String figure(ConfigurableApplicationContext application) {
        return Reading.as(Reader.COMMAND_LINE, () -> application
                .getBean(Measures.class)
                .figure("protection.plans_open", Period.of("2013-03-31"))
                .orElseThrow()
                .shown());
    }

    private static ConfigurableApplicationContext start(Lane first) {
        return new SpringApplicationBuilder(Throughline.class)
                .web(WebApplicationType.NONE)
                .initializers(context -> {
                    GenericApplicationContext generic = (GenericApplicationContext) context;
                    generic.registerBean(DatabaseConnection.class, () -> connection(first.url));
                    generic.getBeanFactory().addBeanPostProcessor(new BeanPostProcessor() {
                        @Override
                        public Object postProcessAfterInitialization(Object bean, String name) {
                            return bean instanceof DataSource raw ? new Routed(raw, first) : bean;
                        }
                    });
                })
                .run("--spring.main.lazy-initialization=true", "--logging.level.root=error");
    }

    private static DatabaseConnection connection(String url) {
        return new DatabaseConnection(url, "throughline_app", "app", "throughline_owner", "owner");
    }

    /** One of the databases, and where an accepting on it stops. */
    private static final class Lane {
        private final String url;
        private final int at;
        private final boolean forGood;
        private final CountDownLatch come;
        private final HikariDataSource connections;
        private final AtomicInteger ran = new AtomicInteger();
        private volatile boolean begun;

        Lane(String url, int at, boolean forGood, CountDownLatch come) {
            this.url = url;
            this.at = at;
            this.forGood = forGood;
            this.come = come;
            HikariConfig pool = new HikariConfig();
            pool.setJdbcUrl(url);
            pool.setUsername(connection(url).user());
            pool.setPassword(connection(url).password());
            pool.setMaximumPoolSize(5);
            pool.setMinimumIdle(0);
            this.connections = new HikariDataSource(pool);
        }

        void begin() {
            begun = true;
        }

        int counted() {
            return ran.get();
        }

        void running() {
            if (begun && ran.incrementAndGet() == at) {
                come.countDown();
                try {
                    if (forGood) {
                        Thread.sleep(Long.MAX_VALUE);
                    }
                    come.await();
                } catch (InterruptedException e) {
                    throw new IllegalStateException(e);
                }
            }
        }
    }

    /** Gives connections to the database of the thread that asks, and tells it of every statement before that runs. */
    private static final class Routed extends DelegatingDataSource {
        private final Lane first;

        Routed(DataSource raw, Lane first) {
            super(raw);
            this.first = first;
        }

        @Override
        public Connection getConnection() throws SQLException {
            Lane lane = LANE.get() == null ? first : LANE.get();
            return watched(Connection.class, lane.connections.getConnection(), lane);
        }

        private static <T> T watched(Class<T> type, T real, Lane lane) {
            return type.cast(
                    Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
                        if (method.getName().startsWith("execute")
                                || method.getName().equals("commit")) {
                            lane.running();
                        }
                        try {
                            Object result = method.invoke(real, arguments);
                            return switch (result) {
                                case PreparedStatement prepared -> watched(PreparedStatement.class, prepared, lane);
                                case Statement statement
                                when real instanceof Connection -> watched(Statement.class, statement, lane);
                                case null, default -> result;
                            };
                        } catch (InvocationTargetException e) {
                            throw e.getCause();
                        }
                    }));
        }
    }
}
