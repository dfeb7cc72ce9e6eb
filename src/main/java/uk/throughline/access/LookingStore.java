package uk.throughline.access;

import java.sql.Date;
import java.time.LocalDate;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Finds unusual looking in what the seals took up, and keeps how it was answered. */
@Repository
class LookingStore {
    /** Seals a step; the first step of an installation that stands already must end too. */
    private static final int SEALS = 1_000;

    /** Looks at children's records; that of who oversees the trail shows none. */
    private static final String LOOK =
            "(e.act in ('read', 'export') and cardinality(e.child_ids) > 0 and e.subject <> 'the trail')";

    private final JdbcClient jdbc;

    LookingStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Which seals a step looks at. */
    record Step(long after, long upTo) {}

    /** What is next; whoever asks at the same time waits until this transaction is done. */
    Step next() {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('access.looking'))")
                .query((row, n) -> 0)
                .single();
        return jdbc.sql("""
                        select d.seal_id as after, coalesce((select max(s.seal_id) from (
                            select seal_id from access.trail_seal where seal_id > d.seal_id order by seal_id limit :seals) s), d.seal_id) as up_to
                        from access.looking_done d
                        """).param("seals", SEALS).query(Step.class).single();
    }

    /** The days of these seals, both with them; empty where no person did anything. */
    record Days(LocalDate first, LocalDate last) {}

    java.util.Optional<Days> days(Step step) {
        return jdbc.sql("""
                        select (min(e.at) at time zone 'Europe/London')::date as first, (max(e.at) at time zone 'Europe/London')::date as last
                        from access.trail_entry e where e.sealed_in > :after and e.sealed_in <= :upTo
                        having count(*) > 0
                        """)
                .param("after", step.after())
                .param("upTo", step.upTo())
                .query(Days.class)
                .optional();
    }

    /** Counts anew each day of each person of whom the seals tell, wholly, so that doing it twice changes nothing. */
    void countDays(Step step, Set<LocalDate> holidays) {
        jdbc.sql("""
                        with touched as (
                            select distinct e.reader_id, (e.at at time zone 'Europe/London')::date as day
                            from access.trail_entry e join access.reader r on r.reader_id = e.reader_id and r.kind = 'person'
                            where e.sealed_in > :after and e.sealed_in <= :upTo and (e.act = 'refused' or %1$s)
                        ), looked as (
                            select t.reader_id, t.day, e.act, e.child_ids, e.at at time zone 'Europe/London' as at, %1$s as look
                            from touched t join access.trail_entry e on e.reader_id = t.reader_id
                                and e.at >= t.day::timestamp at time zone 'Europe/London'
                                and e.at < (t.day + 1)::timestamp at time zone 'Europe/London'
                            where e.sealed_in <= :upTo and (e.act = 'refused' or %1$s)
                        ), whom as (
                            select l.reader_id, l.day, count(distinct c.id) as children,
                                count(distinct c.id) filter (where l.act = 'export') as in_files
                            from looked l cross join lateral unnest(l.child_ids) as c(id) where l.look group by 1, 2
                        ), how as (
                            select reader_id, day, count(*) filter (where act = 'refused') as refused,
                                count(*) filter (where look and (at::time < '07:00' or at::time >= '20:00'
                                    or extract(isodow from at) > 5 or day = any (:holidays))) as out_of_hours
                            from looked group by 1, 2
                        )
                        insert into access.looking_day (reader_id, on_day, children, out_of_hours, refused, in_files)
                        select h.reader_id, h.day, coalesce(w.children, 0), h.out_of_hours, h.refused, coalesce(w.in_files, 0)
                        from how h left join whom w on w.reader_id = h.reader_id and w.day = h.day
                        on conflict (reader_id, on_day) do update set children = excluded.children,
                            out_of_hours = excluded.out_of_hours, refused = excluded.refused, in_files = excluded.in_files
                        """.formatted(LOOK))
                .param("after", step.after())
                .param("upTo", step.upTo())
                .param("holidays", holidays.stream().map(Date::valueOf).toArray(Date[]::new))
                .update();
    }

    /** Lists what is out of the ordinary on these days; what was answered opens again when it has doubled. */
    void judge(Days days) {
        jdbc.sql("""
                        with judged as (
                            select d.*, u.children as usual_children, u.share_out_of_hours
                            from access.looking_day d cross join lateral (
                                select percentile_cont(0.5) within group (order by b.children) as children,
                                    avg((b.out_of_hours > 0)::int) as share_out_of_hours
                                from access.looking_day b
                                where b.reader_id = d.reader_id and b.children > 0 and b.on_day < d.on_day and b.on_day >= d.on_day - 90
                            ) u
                            where d.on_day between :first and :last
                        ), asked as (
                            select 'many' as kind, reader_id, on_day, children as amount, usual_children::numeric as usual from judged
                            union all select 'hours', reader_id, on_day, out_of_hours, share_out_of_hours from judged
                            union all select 'refused', reader_id, on_day, refused, null from judged
                            union all select 'file', reader_id, on_day, in_files, null from judged
                        ), found as (
                            select a.*, r.most from asked a cross join lateral (
                                select * from access.looking_rule r where r.kind = a.kind and r.from_on <= a.on_day order by r.from_on desc limit 1) r
                            where a.amount > r.most
                              and case a.kind when 'many' then a.amount > r.factor * coalesce(a.usual, 0)
                                  when 'hours' then coalesce(a.usual, 0) < r.factor else true end
                        )
                        insert into access.looking_finding as k (kind, reader_id, on_day, amount, usual, most, state, answer, answered_by, answered_at, answered_amount)
                        select f.kind, f.reader_id, f.on_day, f.amount, f.usual, f.most, case when x.reason is null then 'open' else 'dismissed' end,
                            x.reason, x.given_by, x.given_at, case when x.reason is not null then f.amount end
                        from found f left join lateral (
                            select e.reason, e.given_by, e.given_at from access.looking_expected e
                            where e.reader_id = f.reader_id and e.kind = f.kind and f.on_day between e.from_on and e.until_on
                            order by e.expected_id desc limit 1) x on true
                        on conflict (kind, reader_id, on_day) do update set amount = excluded.amount,
                            state = case when excluded.state = 'open' and k.answered_amount * 2 <= excluded.amount then 'open' else k.state end
                        where k.amount <> excluded.amount
                        """).param("first", days.first()).param("last", days.last()).update();
    }

    void done(Step step) {
        jdbc.sql("update access.looking_done set seal_id = :upTo")
                .param("upTo", step.upTo())
                .update();
    }

    /** Answers what is open; nought when it was answered meanwhile or is not the reader's to answer. */
    int answer(long number, String state, String words) {
        return jdbc.sql("""
                        update access.looking_finding set state = :state, answer = :words, answered_by = access.reader(),
                            answered_at = now(), answered_amount = amount
                        where finding_id = :number and (state = 'open' or state = 'taken up' and :state = 'dismissed')
                        """)
                .param("number", number)
                .param("state", state)
                .param("words", words)
                .update();
    }

    /** Looking of this finding's kind by its person is expected from its day until another. */
    void expect(long number, LocalDate until, String reason) {
        jdbc.sql("""
                        insert into access.looking_expected (kind, reader_id, from_on, until_on, reason)
                        select kind, reader_id, on_day, :until, :reason from access.looking_finding where finding_id = :number
                        """)
                .param("number", number)
                .param("until", until)
                .param("reason", reason)
                .update();
    }
}
