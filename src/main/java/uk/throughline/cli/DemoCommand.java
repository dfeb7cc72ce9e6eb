package uk.throughline.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import uk.throughline.demo.Demonstration;
import uk.throughline.kernel.Outcome;

/** Fills an empty database with the demonstration partnership, makes its yearly reports, and serves it. */
@Command(
        name = "demo",
        description =
                "Fills an empty database with the demonstration partnership, makes both yearly reports, then serves it."
                        + " A second run repeats nothing. Every child is invented.",
        mixinStandardHelpOptions = true)
final class DemoCommand implements Callable<Integer> {
    private final Context context;

    @Option(names = "--no-serve", description = "Stop when the reports are written.")
    boolean noServe;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            defaultValue = "out",
            description = "Where the reports go (default: ${DEFAULT-VALUE}).")
    Path out = Path.of("out");

    @Option(names = "--port", defaultValue = "8080", description = "The port to serve on (default: ${DEFAULT-VALUE}).")
    int port;

    @Spec
    CommandSpec spec = CommandSpec.create();

    DemoCommand(Context context) {
        this.context = context;
    }

    @Override
    public Integer call() throws Exception {
        PrintWriter terminal = spec.commandLine().getOut();
        long started = System.nanoTime();
        progress(terminal, started, "Starting the database and the application");
        // One-click sign-in is for this machine alone, so the demonstration listens on the loopback address only.
        ConfigurableApplicationContext running = noServe ? null : context.serve(port, "127.0.0.1");
        Demonstration demonstration =
                running == null ? context.get(Demonstration.class) : running.getBean(Demonstration.class);
        Outcome<List<Path>> filled = demonstration.fill(out, line -> progress(terminal, started, line));
        if (filled instanceof Outcome.Refused<List<Path>>(var refusal)) {
            spec.commandLine().getErr().println(refusal.reason());
            return 1;
        }
        progress(terminal, started, "Done");
        terminal.println();
        filled.orElseThrow().forEach(file -> terminal.println("  " + file));
        if (running != null) {
            terminal.println();
            terminal.println("The demonstration partnership is at http://localhost:" + port + "/  (Ctrl-C stops it)");
            terminal.flush();
            ServeCommand.untilStopped(running);
        }
        return 0;
    }

    private static void progress(PrintWriter terminal, long started, String line) {
        terminal.printf("%4d s  %s%n", (System.nanoTime() - started) / 1_000_000_000, line);
        terminal.flush();
    }
}
