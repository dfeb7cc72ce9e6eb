package uk.throughline.intake;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import uk.throughline.intake.staging.ListShape;
import uk.throughline.kernel.Period;

/** Receipts in the intake schema. */
@Repository
class ReceiptStore {
    private final JdbcClient jdbc;

    ReceiptStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One return is taken in at a time, to the end of its transaction. */
    void waitForTurn() {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('intake'))").query(row -> {});
    }

    long nextNumber() {
        return jdbc.sql("select nextval('intake.return_number')")
                .query(Long.class)
                .single();
    }

    /** Takes a receipt away that is about to be written anew, because its return was only checked until now. */
    void remove(long number) {
        jdbc.sql("delete from intake.receipt where number = :number")
                .param("number", number)
                .update();
    }

    /** A return as it is written down. */
    record Entry(
            long number,
            @Nullable Long checkedAs,
            String digest,
            long bytes,
            String fileName,
            Recognised kind,
            @Nullable String agency,
            @Nullable Period period,
            Receipt.State state,
            Instant receivedAt,
            @Nullable Instant acceptedAt,
            String by,
            @Nullable Long mends) {}

    void save(Entry entry, Taken taken) {
        jdbc.sql("""
                        insert into intake.receipt (number, checked_as, digest, bytes, file_name, kind, told, agency, period_said, from_on, to_on, state,
                            received_at, received_by, accepted_at, accepted_by, new_records, changed_records, unchanged_records,
                            ended_by_absence, source, covers, mends, whole, compared_with)
                        values (:number, :checkedAs, :digest, :bytes, :fileName, :kind, :told, :agency, :said, :from, :to, :state,
                            :receivedAt, :by, :acceptedAt, case when :accepted then :by end, :added, :changed, :unchanged, :ended,
                            :source, :covers, :mends, :whole, :comparedWith)
                        """)
                .param("number", entry.number())
                .param("checkedAs", entry.checkedAs())
                .param("digest", entry.digest())
                .param("bytes", entry.bytes())
                .param("fileName", entry.fileName())
                .param("kind", entry.kind().kind())
                .param("told", entry.kind().told())
                .param("agency", entry.agency() == null ? taken.agency() : entry.agency())
                .param("said", entry.period() == null ? null : entry.period().code())
                .param("from", taken.from())
                .param("to", taken.to())
                .param("state", entry.state().name())
                .param("receivedAt", at(entry.receivedAt()))
                .param("by", entry.by())
                .param("acceptedAt", at(entry.acceptedAt()))
                .param("accepted", entry.acceptedAt() != null)
                .param("added", taken.kept().added())
                .param("changed", taken.kept().changed())
                .param("unchanged", taken.kept().unchanged())
                .param("ended", taken.kept().endedByAbsence())
                .param("source", entry.kind().source())
                .param("covers", entry.kind().covers())
                .param("mends", entry.mends())
                .param("whole", entry.mends() == null && !entry.kind().isPiece())
                .param(
                        "comparedWith",
                        taken.comparison() == null ? null : taken.comparison().against())
                .update();
        saveLists(entry.number(), taken);
        saveFindings(entry.number(), taken);
        savePlaces(entry.number(), taken.places());
    }

    private void saveLists(long number, Taken taken) {
        int ordinal = 0;
        for (Receipt.ListTotals totals : taken.lists()) {
            jdbc.sql("""
                            insert into intake.receipt_list (number, ordinal, list, rows_read, accepted, refused, to_look_at)
                            values (:number, :ordinal, :list, :read, :accepted, :refused, :toLookAt)
                            """)
                    .param("number", number)
                    .param("ordinal", ++ordinal)
                    .param("list", totals.list())
                    .param("read", totals.read())
                    .param("accepted", totals.accepted())
                    .param("refused", totals.refused())
                    .param("toLookAt", totals.toLookAt())
                    .update();
        }
        for (Map.Entry<String, Long> seen : taken.notUnderstood().entrySet()) {
            jdbc.sql("insert into intake.not_understood (number, name, times) values (:number, :name, :times)")
                    .param("number", number)
                    .param("name", seen.getKey())
                    .param("times", seen.getValue())
                    .update();
        }
    }

    private void saveFindings(long number, Taken taken) {
        int ordinal = 0;
        for (Receipt.Finding finding : taken.findings()) {
            jdbc.sql("""
                            insert into intake.finding (number, ordinal, rule, severity, list, means, to_do, rows_found)
                            values (:number, :ordinal, :rule, :severity, :list, :means, :toDo, :rows)
                            """)
                    .param("number", number)
                    .param("ordinal", ++ordinal)
                    .param("rule", finding.rule())
                    .param("severity", finding.severity().name())
                    .param("list", finding.list())
                    .param("means", finding.means())
                    .param("toDo", finding.toDo())
                    .param("rows", finding.rows())
                    .update();
        }
    }

    private void savePlaces(long number, List<Receipt.Place> places) {
        int ordinal = 0;
        for (Receipt.Place place : places) {
            jdbc.sql("""
                            insert into intake.place (number, rule, ordinal, list, line, value)
                            values (:number, 'row', :ordinal, :list, :line, :value)
                            """)
                    .param("number", number)
                    .param("ordinal", ++ordinal)
                    .param("list", place.list())
                    .param("line", place.line())
                    .param("value", place.value())
                    .update();
        }
    }

    /** Where the findings of a staged list are, the first thousand of each rule. */
    void saveStagedPlaces(long number, ListShape shape) {
        jdbc.sql("insert into intake.place (number, rule, ordinal, list, line, la_child_id, value)"
                        + " select :number, rule, nth, :title, line, la_child_id, value from ("
                        + " select f.rule, row_number() over (partition by f.rule order by f.row_no) as nth, s.line,"
                        + " i.la_child_id, left(f.value, 200) as value from staged_finding f join " + shape.table()
                        + " s on s.row_no = f.row_no left join staged_identity i on i.child_no = s.child_no"
                        + " where f.list = :list) p where nth <= 1000")
                .param("number", number)
                .param("title", shape.title())
                .param("list", shape.name())
                .update();
    }

    /** Writes down that a return was sent back, or withdrawn with a number of its own. */
    void settle(long number, Receipt.State state, Instant when, String by, String because, @Nullable Long as) {
        jdbc.sql("""
                        update intake.receipt set state = :state, settled_at = :at, settled_by = :by, settled_because = :because,
                            withdrawn_as = :as, counted_at = null
                        where number = :number
                        """)
                .param("number", number)
                .param("state", state.name())
                .param("at", at(when))
                .param("by", by)
                .param("because", because)
                .param("as", as)
                .update();
    }

    /** Writes down that the figures of these returns are up to date. */
    void counted(List<Long> numbers, Instant when) {
        jdbc.sql("update intake.receipt set counted_at = :at where number = any(:numbers)")
                .param("at", at(when))
                .param("numbers", numbers.toArray(Long[]::new))
                .update();
    }

    void saveFile(long number, byte[] packed) {
        jdbc.sql("insert into intake.return_file (number, content) values (:number, :content)")
                .param("number", number)
                .param("content", packed)
                .update();
    }

    private static @Nullable OffsetDateTime at(@Nullable Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }
}
