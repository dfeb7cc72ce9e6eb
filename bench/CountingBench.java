import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import uk.throughline.Throughline;
import uk.throughline.access.Reader;
import uk.throughline.access.Reading;
import uk.throughline.intake.Receipt;
import uk.throughline.intake.Returns;
import uk.throughline.kernel.Outcome;
import uk.throughline.measures.Measure;
import uk.throughline.measures.Measures;
import uk.throughline.partnership.Partnership;
import uk.throughline.partnership.Partnerships;

/**
 * Counts all measures over ten years of returns: every kept period, every single split. The returns but the last are taken in and
 * counted first; then the last census alone is counted after, and then everything anew.
 */
public final class CountingBench {
    public static void main(String[] arguments) throws Exception {
        List<Path> files;
        try (Stream<Path> inside = Files.list(Path.of(System.getProperty("bench.returns")))) {
            files = inside.filter(file -> file.toString().matches(".*\\.(xml|zip|csv)")).sorted().toList();
        }
        try (ConfigurableApplicationContext context = new SpringApplicationBuilder(Throughline.class)
                .web(WebApplicationType.NONE).run("--spring.main.lazy-initialization=true")) {
            Reading.run(Reader.SET_UP, () -> context.getBean(Partnerships.class)
                    .set(new Partnership("Bench", "Rotherham", "372", false, "mean")));
            Returns returns = context.getBean(Returns.class);
            Measures measures = context.getBean(Measures.class);
            List<String> sources = Reading.as(Reader.COUNTER, () -> measures.all().stream().map(Measure::source).distinct().toList());
            Path last = files.stream().filter(file -> file.toString().endsWith(".xml")).reduce((one, later) -> later).orElseThrow();
            returns.together(() -> {
                for (Path file : files) {
                    if (!file.equals(last)) {
                        take(returns, file);
                    }
                }
                return files.size();
            });
            long[] taken = new long[1];
            returns.together(() -> {
                take(returns, last);
                return taken[0] = System.nanoTime();
            });
            double after = (System.nanoTime() - taken[0]) / 1e9;
            double everything = seconds(() -> Reading.run(Reader.COUNTER, () -> measures.bringUpToDate(sources)));
            String size = System.getProperty("bench.size");
            int kept = Reading.as(Reader.COMMAND_LINE, () -> measures.kept(null, null, null)).size();
            System.out.println("RESULT\tfigures brought up to date after one census\t" + size + "\t" + after + "\t0\t" + Heap.peakMegabytes() + "\t0\t1 s");
            System.out.println("RESULT\tall measures, quarters, years and single splits counted anew\t" + size + String.format(", %,d figures", kept) + "\t" + everything + "\t"
                    + kept / everything + "\t" + Heap.peakMegabytes() + "\t" + 0 + "\t5 s");
        }
    }

    private static double seconds(Runnable work) {
        long started = System.nanoTime();
        work.run();
        return (System.nanoTime() - started) / 1e9;
    }

    private static void take(Returns returns, Path file) throws IOException {
        switch (Reading.as(Reader.COMMAND_LINE, () -> returns.takeIn(file, file.getFileName().toString(), null, false))) {
            case Outcome.Done<Receipt>(Receipt done) -> System.err.printf("%s: %,d read, %,d refused%n", done.fileName(), done.read(), done.refused());
            case Outcome.Refused<Receipt>(var refusal) -> throw new IllegalStateException(refusal.reason());
        }
    }
}
