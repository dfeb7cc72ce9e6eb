package uk.throughline.cli;

import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.core.env.PropertyResolver;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Serves the web application until it is stopped. */
@Command(
        name = "serve",
        description = "Serves the web application until it is stopped.",
        mixinStandardHelpOptions = true)
final class ServeCommand implements Callable<Integer> {
    private final Context context;

    @Option(names = "--port", defaultValue = "8080", description = "The port to listen on (default: ${DEFAULT-VALUE}).")
    int port;

    @Option(
            names = "--address",
            defaultValue = "127.0.0.1",
            description =
                    "The address to listen on (default: ${DEFAULT-VALUE}, this machine only). Put TLS in front of any other.")
    String address = "127.0.0.1";

    @Spec
    CommandSpec spec;

    ServeCommand(Context context) {
        this.context = context;
        this.spec = CommandSpec.create();
    }

    @Override
    public Integer call() throws InterruptedException {
        ConfigurableApplicationContext running = context.serve(port, address);
        spec.commandLine()
                .getOut()
                .println("Throughline is at " + scheme(running.getEnvironment()) + "://" + shown(address) + ":" + port
                        + "/  (Ctrl-C stops it)");
        spec.commandLine().getOut().flush();
        untilStopped(running);
        return 0;
    }

    private static String scheme(PropertyResolver settings) {
        boolean certificate =
                settings.containsProperty("server.ssl.bundle") || settings.containsProperty("server.ssl.certificate");
        return certificate ? "https" : "http";
    }

    /** What to open: where it listens on every address, this machine's own name is one of them. */
    private static String shown(String address) {
        return address.equals("127.0.0.1") || address.equals("0.0.0.0") ? "localhost" : address;
    }

    static void untilStopped(ConfigurableApplicationContext running) throws InterruptedException {
        CountDownLatch stopped = new CountDownLatch(1);
        running.addApplicationListener(event -> {
            if (event instanceof ContextClosedEvent) {
                stopped.countDown();
            }
        });
        stopped.await();
    }
}
