package uk.throughline.intake;

import java.io.IOException;
import java.io.InputStream;
import java.sql.SQLException;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.throughline.intake.checks.Check;
import uk.throughline.intake.payload.PayloadLists;
import uk.throughline.intake.payload.PayloadReader;
import uk.throughline.intake.staging.Staging;
import uk.throughline.kernel.Dates;

/** Takes in the Department's daily payloads of children. */
@Component
class PayloadReturns {
    private final RecordReturns records;
    private final JdbcClient jdbc;
    private final InstantSource clock;
    private final List<Check> checks = PayloadLists.checks();

    PayloadReturns(RecordReturns records, JdbcClient jdbc, InstantSource clock) {
        this.records = records;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** A payload is of the day on which it comes; mended, of the day on which it came first. */
    Taken take(Recognised.Payload children, Turn turn) throws IOException, SQLException {
        Staging staging = records.staging(PayloadLists.ALL);
        Set<PayloadReader.Told> told;
        try (staging;
                InputStream in = children.part().open()) {
            told = PayloadReader.read(in, staging);
            staging.finish();
            turn.whenRead().run();
        }
        LocalDate today = turn.upTo(LocalDate.ofInstant(clock.instant(), Dates.LONDON));
        staging.header(today.getYear(), today, null, today, today);
        jdbc.sql("create temporary table staged_told (child_no integer not null, list text not null) on commit drop")
                .update();
        for (PayloadReader.Told one : told) {
            jdbc.sql("insert into staged_told (child_no, list) values (:child, :list)")
                    .param("child", one.childNo())
                    .param("list", one.list())
                    .update();
        }
        return records.go(children, staging, checks, records.ourAuthority(), today, today, turn);
    }
}
