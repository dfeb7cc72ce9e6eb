package uk.throughline.access;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The steps of quarterly reviews, and who is told of them. */
@Repository
class ReviewStore {
    private final JdbcClient jdbc;

    ReviewStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A step of which those who keep the agency's people were not told yet. */
    record Untold(LocalDate quarter, String agency, String step, LocalDate onDay, int ended) {}

    Optional<LocalDate> opened(LocalDate quarter, String agency) {
        return jdbc.sql("""
                        select on_day from access.review_step where quarter = :quarter and agency = :agency and step = 'opened'
                        """)
                .param("quarter", quarter)
                .param("agency", agency)
                .query(LocalDate.class)
                .optional();
    }

    /** Writes a step down, once; posts that ended later in the same quarter are added to those before and told again. */
    void step(LocalDate quarter, String agency, String step, LocalDate day, int ended) {
        jdbc.sql("""
                        insert into access.review_step (quarter, agency, step, on_day, ended)
                        values (:quarter, :agency, :step, :day, :ended)
                        on conflict (quarter, agency, step) do update
                            set on_day = excluded.on_day, ended = review_step.ended + excluded.ended, told_at = null
                            where excluded.ended > 0
                        """)
                .param("quarter", quarter)
                .param("agency", agency)
                .param("step", step)
                .param("day", day)
                .param("ended", ended)
                .update();
    }

    List<Untold> untold() {
        return jdbc.sql("""
                        select quarter, agency, step, on_day, ended from access.review_step where told_at is null
                        order by on_day, agency, step limit 1000
                        """).query(Untold.class).list();
    }

    void told(Untold step) {
        jdbc.sql("""
                        update access.review_step set told_at = now()
                        where quarter = :quarter and agency = :agency and step = :step
                        """)
                .param("quarter", step.quarter())
                .param("agency", step.agency())
                .param("step", step.step())
                .update();
    }

    /** Where those are reached who keep the agency's people; where there is nobody, those who administer all. */
    List<String> addresses(String agency) {
        return jdbc.sql("""
                        with keeping as (
                            select distinct r.email, g.permission, p.agency
                            from access.post_held h join access.post p on p.post_id = h.post_id
                            join access.post_grant g on g.post_id = h.post_id and g.from_at <= now() and (g.to_at is null or g.to_at > now())
                            join access.reader r on r.reader_id = h.reader_id
                            where g.permission in ('administer', 'administer own agency') and p.ended_at is null
                              and h.from_at <= now() and (h.to_at is null or h.to_at > now())
                              and r.email is not null and r.left_at is null
                        )
                        select distinct email from keeping
                        where permission = 'administer own agency' and agency = :agency
                           or permission = 'administer' and not exists (
                               select from keeping k where k.permission = 'administer own agency' and k.agency = :agency)
                        order by email limit 100
                        """).param("agency", agency).query(String.class).list();
    }
}
