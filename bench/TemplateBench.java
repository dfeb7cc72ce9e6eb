import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import uk.throughline.Throughline;
import uk.throughline.access.Reader;
import uk.throughline.access.Reading;
import uk.throughline.intake.Receipt;
import uk.throughline.intake.Returns;
import uk.throughline.kernel.Outcome;

/** Takes in a filled template of a million rows, visits to 50,000 invented children, on a new database, figures brought up to date. */
public final class TemplateBench {
    private static final int CHILDREN = 50_000;
    private static final int CHILDREN_BEFORE = 5_000;
    private static final int TIMES_BEFORE = 3;
    private static final int VISITS = 20;

    public static void main(String[] arguments) throws Exception {
        Path file = Files.createTempFile("visits-", ".csv");
        write(file, CHILDREN);
        boolean runs = System.getProperty("bench.runs") != null;
        try (ConfigurableApplicationContext context = new SpringApplicationBuilder(Throughline.class)
                .web(WebApplicationType.NONE).run("--spring.main.lazy-initialization=true")) {
            Returns returns = context.getBean(Returns.class);
            if (runs) {
                checkSmallerOnes(returns);
                Compilers.letFinish();
            }
            long started = System.nanoTime();
            Receipt receipt = switch (Reading.as(Reader.COMMAND_LINE, () -> returns.takeIn(file, "early-help-visits.csv", null, false))) {
                case Outcome.Done<Receipt>(Receipt done) -> done;
                case Outcome.Refused<Receipt>(var refusal) -> throw new IllegalStateException(refusal.reason());
            };
            double seconds = (System.nanoTime() - started) / 1e9;
            if (receipt.accepted() != CHILDREN * VISITS) {
                throw new IllegalStateException(receipt.accepted() + " rows were accepted");
            }
            System.out.println("RESULT\ttemplate taken in, checked, figures up to date, by " + (runs ? "an application that runs" : "a command that has just started") + "\t" + String.format("%,d rows, %.0f MB", receipt.read(),
                    Files.size(file) / 1e6) + "\t" + seconds + "\t" + receipt.read() / seconds + "\t" + Heap.peakMegabytes() + "\t0\t10 s");
        } finally {
            Files.delete(file);
        }
    }

    /** What an application that runs has done before; checking leaves no record behind. */
    private static void checkSmallerOnes(Returns returns) throws IOException {
        Path smaller = Files.createTempFile("visits-", ".csv");
        try {
            for (int i = 1; i <= TIMES_BEFORE; i++) {
                write(smaller, CHILDREN_BEFORE * i);
                Reading.as(Reader.COMMAND_LINE, () -> returns.takeIn(smaller, "early-help-visits.csv", null, null, true));
            }
        } finally {
            Files.delete(smaller);
        }
    }

    /** Each child is visited on different days over two years. */
    private static void write(Path file, int children) throws IOException {
        LocalDate first = LocalDate.of(2022, 4, 1);
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            out.write("Child ID,Visit date,Visit type,Family ID,Date of birth,Sex,Ethnicity\n");
            for (int child = 0; child < children; child++) {
                for (int visit = 0; visit < VISITS; visit++) {
                    LocalDate day = first.plusDays(visit * 36 + (child * 7 + visit * 11) % 36);
                    out.write(3_000_000 + child + "," + day + "," + (visit % 3 == 0 ? "virtual" : "home") + ",F" + child / 2 + ","
                            + LocalDate.of(2008 + child % 12, 1 + child % 9, 11) + "," + (child % 2 == 0 ? "F" : "M") + ",WBRI\n");
                }
            }
        }
    }
}
