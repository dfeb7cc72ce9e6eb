package uk.throughline.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import uk.throughline.access.Reader;
import uk.throughline.access.Reading;
import uk.throughline.demo.generate.DemonstrationReturns;
import uk.throughline.intake.Cadence;
import uk.throughline.intake.Expected;
import uk.throughline.intake.ExpectedReturns;
import uk.throughline.intake.Receipt;
import uk.throughline.intake.Returns;
import uk.throughline.kernel.Dates;
import uk.throughline.kernel.Outcome;
import uk.throughline.partnership.Partnership;
import uk.throughline.partnership.Partnerships;
import uk.throughline.report.YearlyReports;

/**
 * Fills an empty database with the demonstration partnership: invented children, whose returns are written in the agencies' own
 * formats and go through intake like any other. Stopped half way, it goes on where it was.
 */
@Service
public class Demonstration {
    private static final long SEED = 2024;
    private static final List<String> REPORT_YEARS = List.of("2023-24", "2020-21");
    private static final Partnership PARTNERSHIP =
            new Partnership("Rotherham Safeguarding Children Partnership", "Rotherham", "372", true, "mean");

    private final Partnerships partnerships;
    private final DemonstrationPeople people;
    private final Returns returns;
    private final ExpectedReturns expected;
    private final YearlyReports reports;
    private final InstantSource clock;

    Demonstration(
            Partnerships partnerships,
            DemonstrationPeople people,
            Returns returns,
            ExpectedReturns expected,
            YearlyReports reports,
            InstantSource clock) {
        this.partnerships = partnerships;
        this.people = people;
        this.returns = returns;
        this.expected = expected;
        this.reports = reports;
        this.clock = clock;
    }

    /**
     * Fills what is not filled yet and writes both yearly reports.
     *
     * @param out the folder for the reports
     * @param progress told in a line what is being done
     * @return the reports' files, or why this database is not for a demonstration
     */
    public Outcome<List<Path>> fill(Path out, Consumer<String> progress) throws IOException {
        Optional<Partnership> current = Reading.as(Reader.SET_UP, partnerships::current);
        if (current.isPresent() && !current.get().demonstration()) {
            return Outcome.refused(
                    "database",
                    "This database keeps the records of " + current.get().name()
                            + ", so no demonstration was put into it. Give the demonstration an empty one: set THROUGHLINE_DATA to a new folder.");
        }
        if (current.isEmpty()) {
            progress.accept("Setting up the partnership and its people");
            Reading.run(Reader.SET_UP, () -> {
                partnerships.set(PARTNERSHIP);
                people.admit();
            });
        }
        Outcome<Integer> taken = isFilled() ? Outcome.done(0) : takeInReturns(progress);
        if (taken instanceof Outcome.Refused<Integer>(var refusal)) {
            return new Outcome.Refused<>(refusal);
        }
        return Outcome.done(writeReports(out, progress));
    }

    private boolean isFilled() {
        return Reading.as(Reader.COMMAND_LINE, () -> returns.count()) >= DemonstrationReturns.COUNT;
    }

    private Outcome<Integer> takeInReturns(Consumer<String> progress) throws IOException {
        Reading.run(Reader.COMMAND_LINE, this::expectReturns);
        Path folder = Files.createTempDirectory("throughline-returns");
        progress.accept("Writing ten years of invented returns");
        try (WrittenReturns files = new WrittenReturns(folder, SEED)) {
            // a partnership begins with its history, which is counted once; what follows is counted after each return
            Outcome<Integer> history = Reading.as(
                    Reader.COMMAND_LINE,
                    () -> returns.together(() -> takeIn(files, 0, DemonstrationReturns.HISTORY, progress)));
            return history instanceof Outcome.Done<Integer>(Integer taken)
                    ? takeIn(files, taken, DemonstrationReturns.COUNT, progress)
                    : history;
        } finally {
            deleteWithContents(folder);
        }
    }

    /** Takes in the next files up to that number. @return the number of the last */
    private Outcome<Integer> takeIn(WrittenReturns files, int before, int upTo, Consumer<String> progress)
            throws IOException {
        int number = before;
        while (number < upTo) {
            Path file = files.next();
            number++;
            Outcome<Receipt> outcome = Reading.as(
                    Reader.COMMAND_LINE,
                    () -> returns.takeIn(
                            file, file.getFileName().toString(), DemonstrationReturns.sender(file), false));
            switch (outcome) {
                case Outcome.Done<Receipt>(Receipt receipt) ->
                    progress.accept(String.format(
                            "Taking in return %d of %d: %s, %,d rows read, %,d refused",
                            number, DemonstrationReturns.COUNT, receipt.fileName(), receipt.read(), receipt.refused()));
                case Outcome.Refused<Receipt>(var refusal) -> {
                    return Outcome.refused(file.getFileName().toString(), file.getFileName() + ": " + refusal.reason());
                }
            }
        }
        return Outcome.done(number);
    }

    /** From the year of now on the council's returns, and from the quarter before on what others send, which is late or due soon. */
    private void expectReturns() {
        LocalDate today = LocalDate.ofInstant(clock.instant(), Dates.LONDON);
        String lastQuarter = today.minusMonths(3).toString();
        List.of(
                        wanted("CIN", "Rotherham Council", Cadence.FINANCIAL_YEAR, 122, today.toString()),
                        wanted("SSDA903", "Rotherham Council", Cadence.FINANCIAL_YEAR, 91, today.toString()),
                        wanted(
                                "police-exploitation-referrals",
                                "South Yorkshire Police",
                                Cadence.QUARTER,
                                30,
                                lastQuarter),
                        wanted("missing-episodes", "Rotherham Council", Cadence.QUARTER, 30, lastQuarter),
                        wanted("early-help-episodes", "Rotherham Council", Cadence.QUARTER, 45, lastQuarter))
                // a filling that goes on where it was stopped is told that they are expected already
                .forEach(expected::expect);
    }

    private static Expected.Wanted wanted(String kind, String agency, Cadence every, int days, String from) {
        return new Expected.Wanted(kind, agency, every.name(), Integer.toString(days), "", from);
    }

    /** Both side by side: neither reads what the other keeps. */
    private List<Path> writeReports(Path out, Consumer<String> progress) throws IOException {
        Files.createDirectories(out);
        List<Future<List<Path>>> drawn = new ArrayList<>();
        try (ExecutorService both = Executors.newFixedThreadPool(REPORT_YEARS.size())) {
            for (String year : REPORT_YEARS) {
                List<Path> expected = Stream.of(".html", ".pdf", ".docx", "-data.csv")
                        .map(ending -> out.resolve("yearly-report-" + year + ending))
                        .toList();
                if (expected.stream().allMatch(Files::exists)) {
                    drawn.add(CompletableFuture.completedFuture(expected));
                } else {
                    progress.accept("Drawing up the yearly report for " + year);
                    drawn.add(both.submit(() -> Reading.as(Reader.REPORT, () -> reports.write(year, out, 1))));
                }
            }
        }
        List<Path> written = new ArrayList<>();
        for (Future<List<Path>> report : drawn) {
            switch (report.state()) {
                case SUCCESS -> written.addAll(report.resultNow());
                default -> throw new IOException("A yearly report could not be drawn up", report.exceptionNow());
            }
        }
        return written;
    }

    private static void deleteWithContents(Path folder) throws IOException {
        try (Stream<Path> inside = Files.walk(folder)) {
            for (Path path : inside.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }
}
