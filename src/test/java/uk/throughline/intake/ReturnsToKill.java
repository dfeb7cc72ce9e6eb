package uk.throughline.intake;

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
 * A process to be killed: the application, several times over on a database each, accepting a return. Each stops before the statement
 * that it was told, or, of every second one, goes on just when all have come to theirs; then it says "killable".
 */
final class ReturnsToKill {
    private ReturnsToKill() {}

    /** @param arguments the file to send, what of the databases comes next for each: its address and the number of a statement, or 0 */
    public static void main(String[] arguments) throws Exception {
        Path file = Path.of(arguments[0]);
        Path before = Path.of(arguments[1]);
        int databases = (arguments.length - 2) / 2;
        CountDownLatch come = new CountDownLatch(databases);
        List<Thread> senders = new ArrayList<>();
        for (int i = 0; i < databases; i++) {
            String url = arguments[2 + 2 * i];
            Stops stops = new Stops(Integer.parseInt(arguments[3 + 2 * i]), i % 2 == 0, come);
            ConfigurableApplicationContext application = start(url, stops);
            send(application, before);
            senders.add(Thread.ofPlatform().unstarted(() -> {
                stops.begin();
                String state = send(application, file);
                say("done " + url + " " + state + " " + stops.counted() + " " + figure(application));
                come.countDown();
            }));
        }
        senders.forEach(Thread::start);
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
        Returns returns = application.getBean(Returns.class);
        return Reading.as(Reader.COMMAND_LINE, () -> {
            try {
                return switch (returns.takeIn(file, String.valueOf(file.getFileName()), null, false)) {
                    case Outcome.Done<Receipt>(Receipt receipt) ->
                        receipt.state().name();
                    case Outcome.Refused<Receipt>(var refusal) -> refusal.reason();
                };
            } catch (java.io.IOException e) {
                throw new java.io.UncheckedIOException(e);
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

    private static ConfigurableApplicationContext start(String url, Stops stops) {
        return new SpringApplicationBuilder(Throughline.class)
                .web(WebApplicationType.NONE)
                .initializers(context -> {
                    GenericApplicationContext generic = (GenericApplicationContext) context;
                    generic.registerBean(
                            DatabaseConnection.class,
                            () -> new DatabaseConnection(url, "throughline_app", "app", "throughline_owner", "owner"));
                    generic.getBeanFactory().addBeanPostProcessor(new BeanPostProcessor() {
                        @Override
                        public Object postProcessAfterInitialization(Object bean, String name) {
                            return bean instanceof DataSource raw ? new Watched(raw, stops) : bean;
                        }
                    });
                })
                .run("--spring.main.lazy-initialization=true", "--logging.level.root=error");
    }

    /** Stops before one statement of an accepting. */
    private static final class Stops {
        private final int at;
        private final boolean forGood;
        private final CountDownLatch come;
        private final AtomicInteger ran = new AtomicInteger();
        private volatile boolean begun;

        Stops(int at, boolean forGood, CountDownLatch come) {
            this.at = at;
            this.forGood = forGood;
            this.come = come;
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

    /** Tells of every statement before it runs. */
    private static final class Watched extends DelegatingDataSource {
        private final DataSource raw;
        private final Stops stops;

        Watched(DataSource raw, Stops stops) {
            super(raw);
            this.raw = raw;
            this.stops = stops;
        }

        @Override
        public Connection getConnection() throws SQLException {
            return watched(Connection.class, raw.getConnection());
        }

        private <T> T watched(Class<T> type, T real) {
            return type.cast(
                    Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
                        if (method.getName().startsWith("execute")
                                || method.getName().equals("commit")) {
                            stops.running();
                        }
                        try {
                            Object result = method.invoke(real, arguments);
                            return switch (result) {
                                case PreparedStatement prepared -> watched(PreparedStatement.class, prepared);
                                case Statement statement
                                when real instanceof Connection -> watched(Statement.class, statement);
                                case null, default -> result;
                            };
                        } catch (InvocationTargetException e) {
                            throw e.getCause();
                        }
                    }));
        }
    }
}
