package uk.throughline.intake;

import java.io.IOException;
import java.sql.SQLException;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import uk.throughline.intake.checks.Check;
import uk.throughline.intake.checks.CheckFiles;
import uk.throughline.intake.inspection.InspectionLists;
import uk.throughline.intake.inspection.InspectionReader;
import uk.throughline.intake.staging.Staging;
import uk.throughline.intake.staging.UnreadableReturn;
import uk.throughline.kernel.Dates;

/** Takes in workbooks of inspection lists. */
@Component
class InspectionReturns {
    private final RecordReturns records;
    private final InstantSource clock;
    private final List<Check> checks = CheckFiles.load("annexa", InspectionLists.ALL);

    InspectionReturns(RecordReturns records, InstantSource clock) {
        this.records = records;
        this.clock = clock;
    }

    Taken take(Recognised.Inspection lists, Turn turn) throws IOException, SQLException {
        Staging staging = records.staging(lists.workbook().shapes());
        LocalDate today = LocalDate.ofInstant(clock.instant(), Dates.LONDON);
        LocalDate to;
        try (staging) {
            to = turn.upTo(InspectionReader.read(lists.workbook(), today, staging));
            staging.finish();
            turn.whenRead().run();
        }
        if (staging.lists().stream().allMatch(shape -> staging.rows(shape.name()) == 0)) {
            throw new UnreadableReturn(
                    "The inspection lists hold no rows below their headings. Check the export and send it again.");
        }
        LocalDate from = to.minusMonths(6).plusDays(1);
        staging.header(to.getYear(), to, null, from, to);
        return records.go(lists, staging, checks, records.ourAuthority(), from, to, turn);
    }
}
