package uk.throughline.measures;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import uk.throughline.access.Reader;
import uk.throughline.kernel.Figure;
import uk.throughline.kernel.Period;
import uk.throughline.measures.ControlLimits.Rule;

/** Keeps alerts, who saw them, and reads both. */
@Repository
class AlertStore {
    private static final String ALERTS =
            "select a.*, s.post, s.seen_at, s.note from measures.alert a left join measures.alert_seen s using (alert_id)";
    private static final String OPEN = "a.ended_in is null and s.alert_id is null";

    private final JdbcClient jdbc;

    AlertStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A signal of a figure that is to be told of. */
    record Raised(FigureView figure, Rule signal, boolean up, int quarters) {}

    /** Keeps those that do not stand already, in one statement. */
    int raise(List<Raised> raised, long vintage, Instant at) {
        return jdbc.sql("""
                        insert into measures.alert (measure, period, from_on, to_on, signal, up, quarters, value, unit, places, vintage, raised_at)
                        select n.measure, n.period, n.from_on::date, n.to_on::date, n.signal, n.up::boolean, n.quarters::integer,
                            n.value::numeric, n.unit, n.places::integer, :vintage, :at
                        from unnest(:measure::text[], :period::text[], :from::text[], :to::text[], :signal::text[], :up::text[],
                            :quarters::text[], :value::text[], :unit::text[], :places::text[])
                            as n(measure, period, from_on, to_on, signal, up, quarters, value, unit, places)
                        on conflict do nothing
                        """)
                .param("vintage", vintage)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("measure", texts(raised, one -> one.figure().measureId()))
                .param("period", texts(raised, one -> one.figure().period().code()))
                .param("from", texts(raised, one -> one.figure().period().from()))
                .param("to", texts(raised, one -> one.figure().period().to()))
                .param("signal", texts(raised, one -> one.signal().name().toLowerCase(Locale.ROOT)))
                .param("up", texts(raised, Raised::up))
                .param("quarters", texts(raised, Raised::quarters))
                .param("value", texts(raised, one -> ((Figure.Known)
                                one.figure().figure())
                        .value()
                        .toPlainString()))
                .param("unit", texts(raised, one -> one.figure().unit()))
                .param("places", texts(raised, one -> one.figure().places()))
                .update();
    }

    private static String[] texts(List<Raised> raised, Function<Raised, Object> of) {
        return raised.stream().map(one -> of.apply(one).toString()).toArray(String[]::new);
    }

    void end(Collection<Long> numbers, long vintage, Instant at) {
        jdbc.sql("update measures.alert set ended_in = :vintage, ended_at = :at where alert_id = any(:numbers)")
                .param("vintage", vintage)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("numbers", numbers.toArray(Long[]::new))
                .update();
    }

    /** Those of the measures that are still so, seen or not. */
    List<Alert> standing(Collection<String> measureIds) {
        return jdbc.sql(ALERTS + " where a.ended_in is null and a.measure = any(:measures)")
                .param("measures", measureIds.toArray(String[]::new))
                .query(AlertStore::alert)
                .list();
    }

    /** Those that nobody was told of and that were raised since somebody is to be told. */
    List<Alert> untold() {
        return jdbc.sql(ALERTS + """
                         where a.told_at is null and a.ended_in is null
                          and a.raised_at >= (select min(c.added_at) from measures.alert_contact c where c.removed_at is null)
                        order by a.alert_id
                        """).query(AlertStore::alert).list();
    }

    void told(List<Alert> alerts, Instant at) {
        jdbc.sql("update measures.alert set told_at = :at where alert_id = any(:numbers)")
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("numbers", alerts.stream().map(Alert::number).toArray(Long[]::new))
                .update();
    }

    /** A page of those that are still so and not seen, or of all, newest first. */
    List<Alert> page(boolean all, int rows, int page) {
        return jdbc.sql(ALERTS + (all ? "" : " where " + OPEN) + " order by a.alert_id desc limit :rows offset :before")
                .param("rows", rows)
                .param("before", (page - 1L) * rows)
                .query(AlertStore::alert)
                .list();
    }

    long count(boolean all) {
        return jdbc.sql("select count(*) from measures.alert a left join measures.alert_seen s using (alert_id)"
                        + (all ? "" : " where " + OPEN))
                .query(Long.class)
                .single();
    }

    Optional<Alert> find(long number) {
        return jdbc.sql(ALERTS + " where a.alert_id = :number")
                .param("number", number)
                .query(AlertStore::alert)
                .optional();
    }

    boolean see(long number, Reader by, String note, Instant at) {
        return jdbc.sql("""
                        insert into measures.alert_seen (alert_id, seen_by, post, seen_at, note)
                        values (:number, :by, :post, :at, :note) on conflict do nothing
                        """)
                        .param("number", number)
                        .param("by", by.id())
                        .param("post", by.post())
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .param("note", note)
                        .update()
                > 0;
    }

    private static Alert alert(ResultSet row, int nth) throws SQLException {
        OffsetDateTime seen = row.getObject("seen_at", OffsetDateTime.class);
        return new Alert(
                row.getLong("alert_id"),
                Rule.valueOf(row.getString("signal").toUpperCase(Locale.ROOT)),
                row.getBoolean("up"),
                row.getInt("quarters"),
                new FigureView(
                        row.getString("measure"),
                        Period.of(row.getString("period")),
                        null,
                        new Figure.Known(row.getBigDecimal("value"), null, null),
                        row.getString("unit"),
                        row.getInt("places"),
                        null,
                        row.getLong("vintage")),
                row.getObject("raised_at", OffsetDateTime.class).toInstant(),
                row.getObject("ended_in", Long.class),
                seen == null ? null : new Alert.Seen(row.getString("post"), seen.toInstant(), row.getString("note")));
    }
}
