package uk.throughline.intake;

import java.io.IOException;
import java.sql.SQLException;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.stereotype.Component;
import uk.throughline.children.Kept;
import uk.throughline.intake.staging.Staging;
import uk.throughline.intake.staging.UnreadableReturn;
import uk.throughline.intake.template.Filled;
import uk.throughline.intake.template.Template;
import uk.throughline.intake.template.TemplateChecks;
import uk.throughline.intake.template.TemplateReader;
import uk.throughline.kernel.Dates;
import uk.throughline.kernel.Period;

/** Takes in filled templates: staged and checked like every return of records, and handed to the room that keeps their list. */
@Component
class TemplateReturns {
    private final DataSource dataSource;
    private final RecordReturns records;
    private final KnownReturns known;
    private final InstantSource clock;

    TemplateReturns(DataSource dataSource, RecordReturns records, KnownReturns known, InstantSource clock) {
        this.dataSource = dataSource;
        this.records = records;
        this.known = known;
        this.clock = clock;
    }

    /** @param said the period that the sender named, or null */
    Taken take(Recognised.FilledTemplate kind, @Nullable Period said, String fileName, Turn turn)
            throws IOException, SQLException {
        Filled filled = kind.filled();
        Staging staging = new Staging(
                DataSourceUtils.getConnection(dataSource),
                List.of(filled.template().shape()));
        Optional<Period> told;
        try (staging) {
            told = TemplateReader.read(filled, said, fileName, staging);
            staging.finish();
            turn.whenRead().run();
        }
        if (staging.rows(filled.template().list()) == 0) {
            return nothing(filled.template(), told, staging.notUnderstood());
        }
        if (said != null) {
            turn.requireDays(said.from(), said.to());
        }
        Period period = told.or(() -> Optional.ofNullable(days(turn.mends())))
                .or(() -> today(filled.template()))
                .orElseThrow(() -> new UnreadableReturn(
                        "No row bears a date that can be read, so it is not known which days the return speaks of."
                                + " Nothing was kept. Fill in the dates, or name the period."));
        LocalDate from = turn.since(period.from());
        LocalDate to = turn.upTo(period.to());
        staging.header(to.getYear(), to, null, from, to);
        return records.go(kind, staging, TemplateChecks.of(filled.template()), null, from, to, turn);
    }

    /** What holds on every day is known from the day on which it is taken in. */
    private Optional<Period> today(Template template) {
        return template.tells() == Template.Tells.REFERENCE
                ? Optional.of(Period.at(LocalDate.ofInstant(clock.instant(), Dates.LONDON)))
                : Optional.empty();
    }

    private static @Nullable Period days(@Nullable Mended mended) {
        return mended == null || mended.from() == null || mended.to() == null
                ? null
                : Period.between(mended.from(), mended.to());
    }

    /** A template without a row says that nothing happened, if it says when. A register without a row would end everyone. */
    private Taken nothing(Template template, Optional<Period> told, Map<String, Long> notUnderstood) {
        String empty = "The template \"" + template.title() + "\" holds no rows below its headings. Nothing was kept. ";
        if (template.tells() == Template.Tells.REGISTER
                && known.latestYear(template.id()).isPresent()) {
            throw new UnreadableReturn(empty
                    + "Taken as it is, it would end everyone that it told of before. If nobody is left, send those rows once more"
                    + " with the day on which each ended.");
        }
        if (template.tells() == Template.Tells.REFERENCE) {
            throw new UnreadableReturn(empty + "Fill it in and send it again.");
        }
        Period period = told.orElseThrow(() -> new UnreadableReturn(empty
                + "Fill it in, or, if there is nothing to report, put the period into the file's name, such as "
                + template.id() + "-2023-24-Q1.csv, and send it again."));
        if (period.from().isAfter(LocalDate.ofInstant(clock.instant(), Dates.LONDON))) {
            throw RecordReturns.notYet(period.from(), period.to());
        }
        return new Taken(
                null,
                period.from(),
                period.to(),
                List.of(),
                List.of(),
                notUnderstood,
                List.of(),
                Kept.NOTHING,
                List.of(),
                null);
    }
}
