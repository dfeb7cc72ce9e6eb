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
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import uk.throughline.access.Reader;
import uk.throughline.kernel.Figure;
import uk.throughline.kernel.Period;
import uk.throughline.measures.Alert.Why;
import uk.throughline.measures.ControlLimits.Rule;

/** Keeps alerts, who saw them, and reads both. */
@Repository
class AlertStore {
    /** Who saw one of a run saw the run. */
    private static final String ALERTS = """
            select a.*, s.post, s.seen_at, s.note from measures.alert a left join lateral (
                select w.post, w.seen_at, w.note from measures.alert m join measures.alert_seen w using (alert_id)
                where coalesce(m.run, m.alert_id) = coalesce(a.run, a.alert_id) order by w.seen_at desc limit 1) s on true
            """;

    private static final String OPEN = "a.ended_in is null and s.seen_at is null";

    private final JdbcClient jdbc;

    AlertStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A signal of a figure that is to be told of.
     *
     * @param since when what it belongs to was first signalled
     * @param weight how far it is from the average, where 1 is at the limit
     * @param better whether the measure moved as it should
     * @param continues the alert whose run it continues; null where it is to be told and seen anew
     */
    record Raised(
            FigureView figure,
            Rule signal,
            boolean up,
            int quarters,
            Period since,
            double weight,
            boolean better,
            @Nullable Long continues) {}

    /** That an alert stands no more, as {@link Alert.Ended} says. */
    record Ending(long number, Why why, @Nullable Period by) {}

    /** Keeps those that do not stand already, in one statement. */
    int raise(List<Raised> raised, long vintage, Instant at) {
        return jdbc.sql("""
                        insert into measures.alert (measure, period, from_on, to_on, signal, up, quarters, value, unit, places, vintage, raised_at,
                            since, since_to, weight, better, run)
                        select n.measure, n.period, n.from_on::date, n.to_on::date, n.signal, n.up::boolean, n.quarters::integer,
                            n.value::numeric, n.unit, n.places::integer, :vintage, :at,
                            n.since, n.since_to::date, n.weight::numeric, n.better::boolean, coalesce(before.run, before.alert_id)
                        from unnest(:measure::text[], :period::text[], :from::text[], :to::text[], :signal::text[], :up::text[],
                            :quarters::text[], :value::text[], :unit::text[], :places::text[],
                            :since::text[], :sinceTo::text[], :weight::text[], :better::text[], :continues::text[])
                            as n(measure, period, from_on, to_on, signal, up, quarters, value, unit, places,
                                since, since_to, weight, better, continues)
                        left join measures.alert before on before.alert_id = nullif(n.continues, '')::bigint
                        on conflict do nothing
                        """)
                .param("vintage", vintage)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("measure", texts(raised, one -> one.figure().measureId()))
                .param("period", texts(raised, one -> one.figure().period().code()))
                .param("from", texts(raised, one -> one.figure().period().from()))
                .param("to", texts(raised, one -> one.figure().period().to()))
                .param("signal", texts(raised, one -> lower(one.signal())))
                .param("up", texts(raised, Raised::up))
                .param("quarters", texts(raised, Raised::quarters))
                .param("value", texts(raised, one -> ((Figure.Known)
                                one.figure().figure())
                        .value()
                        .toPlainString()))
                .param("unit", texts(raised, one -> one.figure().unit()))
                .param("places", texts(raised, one -> one.figure().places()))
                .param("since", texts(raised, one -> one.since().code()))
                .param("sinceTo", texts(raised, one -> one.since().to()))
                .param("weight", texts(raised, Raised::weight))
                .param("better", texts(raised, Raised::better))
                .param("continues", texts(raised, one -> one.continues() == null ? "" : one.continues()))
                .update();
    }

    private static String lower(Enum<?> one) {
        return one.name().toLowerCase(Locale.ROOT);
    }

    private static <T> String[] texts(List<T> all, Function<T, Object> of) {
        return all.stream().map(one -> of.apply(one).toString()).toArray(String[]::new);
    }

    void end(List<Ending> endings, long vintage, Instant at) {
        jdbc.sql("""
                        update measures.alert a set ended_in = :vintage, ended_at = :at, ending = e.why, ended_by = nullif(e.by, '')
                        from unnest(:numbers::text[], :why::text[], :by::text[]) as e(number, why, by)
                        where a.alert_id = e.number::bigint
                        """)
                .param("vintage", vintage)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("numbers", texts(endings, Ending::number))
                .param("why", texts(endings, one -> lower(one.why())))
                .param(
                        "by",
                        texts(endings, one -> one.by() == null ? "" : one.by().code()))
                .update();
    }

    /** Those of the measures that are still so, seen or not. */
    List<Alert> standing(Collection<String> measureIds) {
        return jdbc.sql(ALERTS + " where a.ended_in is null and a.measure = any(:measures)")
                .param("measures", measureIds.toArray(String[]::new))
                .query(AlertStore::alert)
                .list();
    }

    /** Those of whose run nobody was told, and whose run began since somebody is to be told. */
    List<Alert> untold() {
        return jdbc.sql(ALERTS + """
                         where a.ended_in is null
                          and not exists (select from measures.alert m where coalesce(m.run, m.alert_id) = coalesce(a.run, a.alert_id)
                            and (m.told_at is not null
                              or m.raised_at < (select min(c.added_at) from measures.alert_contact c where c.removed_at is null)))
                        order by a.alert_id
                        """).query(AlertStore::alert).list();
    }

    void told(List<Alert> alerts, Instant at) {
        jdbc.sql("update measures.alert set told_at = :at where alert_id = any(:numbers)")
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("numbers", alerts.stream().map(Alert::number).toArray(Long[]::new))
                .update();
    }

    /** A page of those that stand and are not seen, the latest begun and then the worst first; or of all, newest first. */
    List<Alert> page(boolean all, int rows, int page) {
        return jdbc.sql(ALERTS
                        + (all ? "" : " where " + OPEN)
                        + (all
                                ? " order by a.alert_id desc"
                                : " order by a.since_to desc, a.better, a.weight desc, a.alert_id desc")
                        + " limit :rows offset :before")
                .param("rows", rows)
                .param("before", (page - 1L) * rows)
                .query(AlertStore::alert)
                .list();
    }

    long count(boolean all) {
        return jdbc.sql(
                        all
                                ? "select count(*) from measures.alert"
                                : "select count(*) from (" + ALERTS + " where " + OPEN + ") open")
                .query(Long.class)
                .single();
    }

    /** When the last of those that stand and are not seen was raised. */
    Optional<Instant> lastRaised() {
        return jdbc.sql("select max(raised_at) from (" + ALERTS + " where " + OPEN + ") open")
                .query((row, n) -> Optional.ofNullable(row.getObject(1, OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant))
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
                Period.of(row.getString("since")),
                row.getObject("raised_at", OffsetDateTime.class).toInstant(),
                ended(row),
                seen == null ? null : new Alert.Seen(row.getString("post"), seen.toInstant(), row.getString("note")));
    }

    private static Alert.@Nullable Ended ended(ResultSet row) throws SQLException {
        Long vintage = row.getObject("ended_in", Long.class);
        String why = row.getString("ending");
        String by = row.getString("ended_by");
        return vintage == null
                ? null
                : new Alert.Ended(
                        vintage,
                        why == null ? null : Why.valueOf(why.toUpperCase(Locale.ROOT)),
                        by == null ? null : Period.of(by));
    }
}
