package uk.throughline.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import uk.throughline.access.Access;
import uk.throughline.access.Permission;
import uk.throughline.access.Reader;
import uk.throughline.access.Reading;
import uk.throughline.kernel.Dates;
import uk.throughline.measures.DisclosureControl;
import uk.throughline.measures.Measures;
import uk.throughline.partnership.Partnership;
import uk.throughline.partnership.Partnerships;
import uk.throughline.report.document.Duty;
import uk.throughline.report.document.Report;
import uk.throughline.report.figures.Answer;
import uk.throughline.report.figures.FigureSource;
import uk.throughline.report.figures.FrozenFigures;
import uk.throughline.report.figures.LiveFigures;
import uk.throughline.report.figures.SafeAnswers;
import uk.throughline.report.prose.ReportReader;
import uk.throughline.report.prose.ReportText;

/** The yearly reports of the partnership: drafts from the records as they are now, and editions that stay as they were made. */
@Service
public class YearlyReports {
    private final Measures measures;
    private final DisclosureControl disclosure;
    private final Partnerships partnerships;
    private final EditionLists editions;
    private final EditionStore store;
    private final Access access;
    private final InstantSource clock;
    private final ReportFiles files;

    YearlyReports(
            Measures measures,
            DisclosureControl disclosure,
            Partnerships partnerships,
            EditionLists editions,
            EditionStore store,
            Access access,
            InstantSource clock,
            @Value("${throughline.address:}") String address) {
        this.measures = measures;
        this.disclosure = disclosure;
        this.partnerships = partnerships;
        this.editions = editions;
        this.store = store;
        this.access = access;
        this.clock = clock;
        this.files = new ReportFiles(address);
    }

    /** The years that a report is written for, the latest first. */
    public List<String> years() {
        return ReportTexts.years();
    }

    /** The number of the last edition of a year, or 0 while there are only drafts. */
    public int latestEdition(String year) {
        return Reading.as(Reader.REPORT, () -> editions.editions(year)).stream()
                .mapToInt(EditionLists.Edition::number)
                .max()
                .orElse(0);
    }

    /**
     * Writes the report as page, PDF, Word document and data.
     *
     * @param year such as {@code 2023-24}
     * @param folder where to; made if it is not there
     * @param edition 0 for a draft; the number of an edition gives its figures again exactly; the next number makes a new edition
     * @return the files, the page first
     * @throws ReportStopped in one sentence where the report cannot be drawn up
     */
    public List<Path> write(String year, Path folder, int edition) {
        return written(year, folder, edition).files();
    }

    /** The same, with the checklist of what the statutory guidance asks. */
    public WrittenReport written(String year, Path folder, int edition) {
        access.require(edition == 0 ? Permission.READ_FIGURES : Permission.WRITE_REPORT);
        Made made = Reading.as(Reader.REPORT, () -> made(year, edition));
        try {
            Files.createDirectories(folder);
            List<Path> paths = new ArrayList<>();
            for (Map.Entry<String, byte[]> file : made.files().entrySet()) {
                paths.add(Files.write(folder.resolve(file.getKey()), file.getValue()));
            }
            return new WrittenReport(
                    paths,
                    made.report().guidance(),
                    made.report().checklist().stream().map(Duty::line).toList(),
                    made.report().findings());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The report itself: an edition, or with 0 a draft of now. @throws ReportStopped where it cannot be drawn up */
    public Report report(String year, int edition) {
        access.require(Permission.READ_FIGURES);
        return Reading.as(Reader.REPORT, () -> edition == 0 ? draft(year) : kept(year, edition));
    }

    /** What the files of a report are called, the page first. */
    public List<String> fileNames(Report report) {
        return files.names(report);
    }

    /** The files of a report, by their names. */
    public Map<String, byte[]> filesOf(Report report) {
        return files.of(report);
    }

    /** What there is for each year, the latest first. */
    public List<Summary> summaries() {
        return Reading.as(
                Reader.REPORT, () -> years().stream().map(this::summary).toList());
    }

    private Summary summary(String year) {
        ReportText text = ReportTexts.read(year);
        String state = editions.editions(year).reversed().stream()
                .findFirst()
                .map(edition -> "Edition " + edition.number() + ", made on "
                        + Dates.inWords(edition.madeAt().atZone(Dates.LONDON).toLocalDate()))
                .orElse("Draft");
        return new Summary(year, text.title(), text.period(), state);
    }

    /** A year's report in short: its title, the months it covers, and whether it is a draft or which edition. */
    public record Summary(String year, String title, String period, String state) {}

    private Made made(String year, int edition) {
        if (edition == 0) {
            return new Made(draft(year), files);
        }
        if (editions.edition(year, edition).isPresent()) {
            return new Made(kept(year, edition), files);
        }
        int next = latestEdition(year) + 1;
        if (edition != next) {
            throw new ReportStopped("There is no edition " + edition + " of " + year
                    + ". The next one to make is edition " + next + ".");
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        ReportText text = ReportTexts.read(year);
        SafeAnswers safe = safe(text, edition, now);
        Made made = new Made(drawn(text, safe, edition, now), files);
        store.freeze(year, edition, now, Reading.current().post(), safe, ReportFiles.digests(made.files()));
        return made;
    }

    /** What may be published of what the report asks. It is drawn up once to learn what that is, and thrown away. */
    private SafeAnswers safe(ReportText text, int edition, Instant madeAt) {
        LiveFigures live = new LiveFigures(measures);
        drawn(text, live, edition, madeAt, List.of());
        return live.safe(disclosure);
    }

    private Report kept(String year, int number) {
        EditionLists.Edition edition = editions.edition(year, number)
                .orElseThrow(() -> new ReportStopped("There is no edition " + number + " of " + year + "."));
        Map<String, List<Answer>> answers = editions.answers(year, number);
        FigureSource frozen = new FrozenFigures(measures, "Edition " + number + " of " + year, answers);
        return drawn(ReportTexts.read(year), frozen, number, edition.madeAt(), editions.findings(year, number));
    }

    private Report draft(String year) {
        ReportText text = ReportTexts.read(year);
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        return drawn(text, safe(text, 0, now), 0, now);
    }

    private Report drawn(ReportText text, SafeAnswers safe, int edition, Instant madeAt) {
        return drawn(
                text,
                new FrozenFigures(measures, "What was made safe for " + text.year(), safe.answers()),
                edition,
                madeAt,
                safe.findings());
    }

    private Report drawn(ReportText text, FigureSource figures, int edition, Instant madeAt, List<String> findings) {
        Optional<Partnership> partnership = partnerships.current();
        ReportReader.About about = new ReportReader.About(
                partnership.map(Partnership::name).orElse("The safeguarding children partnership"),
                partnership.map(Partnership::demonstration).orElse(false),
                edition,
                madeAt,
                findings);
        return ReportReader.read(text, figures, about, editions.duties(text.guidance()));
    }

    private record Made(Report report, Map<String, byte[]> files) {
        Made(Report report, ReportFiles files) {
            this(report, files.of(report));
        }
    }
}
