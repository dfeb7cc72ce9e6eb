package uk.throughline.intake;

import java.io.IOException;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.stereotype.Component;
import uk.throughline.intake.staging.Staging;
import uk.throughline.intake.staging.UnreadableReturn;
import uk.throughline.intake.template.Filled;
import uk.throughline.intake.template.TemplateChecks;
import uk.throughline.intake.template.TemplateReader;
import uk.throughline.kernel.Period;

/** Takes in filled templates: staged and checked like every return of records, and handed to the room that keeps their list. */
@Component
class TemplateReturns {
    private final DataSource dataSource;
    private final RecordReturns records;

    TemplateReturns(DataSource dataSource, RecordReturns records) {
        this.dataSource = dataSource;
        this.records = records;
    }

    /** @param said the period that the sender named, or null */
    Taken take(Recognised.FilledTemplate kind, @Nullable Period said, String fileName, Turn turn)
            throws IOException, SQLException {
        Filled filled = kind.filled();
        Staging staging = new Staging(
                DataSourceUtils.getConnection(dataSource),
                List.of(filled.template().shape()));
        Period period;
        try (staging) {
            period = TemplateReader.read(filled, said, fileName, staging)
                    .or(() -> Optional.ofNullable(days(turn.mends())))
                    .orElseThrow(() -> new UnreadableReturn(
                            "No row bears a date that can be read, so it is not known which days the return speaks of."
                                    + " Nothing was kept. Fill in the dates, or name the period."));
            staging.finish();
            turn.whenRead().run();
        }
        if (staging.rows(filled.template().list()) == 0) {
            throw new UnreadableReturn("The template \"" + filled.template().title()
                    + "\" holds no rows below its headings. Nothing was kept. Fill it in and send it again.");
        }
        if (said != null) {
            turn.requireDays(said.from(), said.to());
        }
        LocalDate from = turn.since(period.from());
        LocalDate to = turn.upTo(period.to());
        staging.header(to.getYear(), to, null, from, to);
        return records.go(kind, staging, TemplateChecks.of(filled.template()), null, from, to, turn);
    }

    private static @Nullable Period days(@Nullable Mended mended) {
        return mended == null || mended.from() == null || mended.to() == null
                ? null
                : Period.between(mended.from(), mended.to());
    }
}
