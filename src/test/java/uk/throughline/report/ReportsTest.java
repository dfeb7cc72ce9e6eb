package uk.throughline.report;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import uk.throughline.report.document.Report;
import uk.throughline.report.figures.LiveFigures;
import uk.throughline.report.prose.ReportReader;
import uk.throughline.report.writers.*;

class ReportsTest {
    static Report report(String year) {
        return ReportReader.read(
                ReportTexts.read(year),
                new LiveFigures(new FakeMeasures()),
                new ReportReader.About(
                        "Rotherham Safeguarding Children Partnership", true, 0, Instant.parse("2024-07-01T09:00:00Z")),
                List.of());
    }

    @Test
    void writes() throws Exception {
        Files.createDirectories(Path.of("target/reports"));
        for (String year : ReportTexts.years()) {
            Report report = report(year);
            for (ReportWriter w : List.of(new HtmlWriter(""), new PdfWriter(), new WordWriter(), new DataWriter())) {
                long t = System.nanoTime();
                Files.write(Path.of("target/reports/" + report.fileName() + w.ending()), w.write(report));
                System.out.println("cpu "
                        + java.lang.management.ManagementFactory.getThreadMXBean()
                                        .getCurrentThreadCpuTime()
                                / 1_000_000 + " " + w.ending() + " " + (System.nanoTime() - t) / 1_000_000 + " ms");
                if (w instanceof PdfWriter) {
                    PdfUa.failures(w.write(report)).forEach(System.out::println);
                }
            }
        }
    }
}
