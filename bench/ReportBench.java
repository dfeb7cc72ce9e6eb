import java.lang.management.ManagementFactory;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import uk.throughline.Throughline;
import uk.throughline.access.Reader;
import uk.throughline.access.Reading;
import uk.throughline.report.YearlyReports;

/** Draws up a new edition of one yearly report in four formats, in a process that has done nothing else. */
public final class ReportBench {
    public static void main(String[] arguments) throws Exception {
        try (ConfigurableApplicationContext context = new SpringApplicationBuilder(Throughline.class)
                .web(WebApplicationType.NONE).run("--spring.main.lazy-initialization=true")) {
            YearlyReports reports = context.getBean(YearlyReports.class);
            Path out = Files.createTempDirectory("bench-report");
            long started = System.nanoTime();
            int files = Reading.as(Reader.REPORT, () -> reports.write("2023-24", out, 1)).size();
            double seconds = (System.nanoTime() - started) / 1e9;
            double peak = ManagementFactory.getMemoryPoolMXBeans().stream()
                    .filter(pool -> pool.getType() == MemoryType.HEAP)
                    .mapToLong(pool -> pool.getPeakUsage().getUsed())
                    .sum() / 1e6;
            Bench.delete(out);
            System.out.println("RESULT\tone yearly report\t" + files + " formats\t" + seconds + "\t0\t" + peak + "\t0\t5 s");
        }
    }
}
