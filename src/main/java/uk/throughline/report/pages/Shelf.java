package uk.throughline.report.pages;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;
import uk.throughline.report.YearlyReports;
import uk.throughline.report.document.Report;

/**
 * The reports that are being read, drawn up once: an edition stays, a draft is drawn up anew when it is five minutes old, so that
 * a page costs next to nothing however many read it.
 */
@Component
class Shelf {
    private static final Duration FRESH = Duration.ofMinutes(5);

    private final YearlyReports reports;
    private final InstantSource clock;
    private final Map<String, Shelved> shelved = new ConcurrentHashMap<>();

    Shelf(YearlyReports reports, InstantSource clock) {
        this.reports = reports;
        this.clock = clock;
    }

    /** The last edition of a year, or its draft. */
    Shelved latest(String year) {
        int edition = reports.latestEdition(year);
        return shelved.compute(
                year, (same, known) -> known != null && isGood(known, edition) ? known : drawnUp(year, edition));
    }

    private boolean isGood(Shelved known, int edition) {
        return known.report().edition() == edition
                && (edition > 0 || known.since().plus(FRESH).isAfter(clock.instant()));
    }

    private Shelved drawnUp(String year, int edition) {
        Report report = reports.report(year, edition);
        return new Shelved(report, ReportMarkup.of(report), clock.instant(), new ConcurrentHashMap<>());
    }

    /** A file of the report by its name, made when it is first asked for. */
    Optional<byte[]> file(String year, String name) {
        Shelved report = latest(year);
        if (report.files().isEmpty() && reports.fileNames(report.report()).contains(name)) {
            report.files().putAll(reports.filesOf(report.report()));
        }
        return Optional.ofNullable(report.files().get(name));
    }

    /** A report, its page's markup, when it was put here, and its files once someone asked for one. */
    record Shelved(Report report, String markup, Instant since, Map<String, byte[]> files) {}
}
