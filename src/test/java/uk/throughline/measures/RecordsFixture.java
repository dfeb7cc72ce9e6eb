package uk.throughline.measures;

import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import uk.throughline.access.Reader;
import uk.throughline.access.Reading;
import uk.throughline.partnership.Partnership;
import uk.throughline.partnership.Partnerships;

/** Puts invented children and their records into the rooms' tables, as the reader who keeps returns. */
final class RecordsFixture {
    private final JdbcClient jdbc;
    private final TransactionTemplate transactions;

    RecordsFixture(JdbcClient jdbc, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.transactions = new TransactionTemplate(transactions);
    }

    static LocalDate day(String date) {
        return LocalDate.parse(date);
    }

    void partnership(Partnerships partnerships, String neighbourMethod) {
        Reading.run(
                Reader.SET_UP,
                () -> partnerships.set(new Partnership(
                        "Rotherham Safeguarding Children Partnership", "Rotherham", "372", true, neighbourMethod)));
    }

    /** A child; {@code born} may be null where {@code expected} is given. */
    long child(String id, String born, String expected, String sex, String ethnicity) {
        return kept("""
                with named as (insert into children.child (la_child_id) values (:id) returning child_id)
                insert into children.description (child_id, told_by, born_on, expected_on, sex, ethnicity, received_in, as_at)
                select child_id, 'CIN', cast(:born as date), cast(:expected as date), :sex, :ethnicity, 1, date '2024-03-31' from named
                returning child_id
                """, id, born, expected, sex, ethnicity);
    }

    private long kept(String sql, String id, String born, String expected, String sex, String ethnicity) {
        return asKeeper(() -> jdbc.sql(sql)
                .param("id", id)
                .param("born", born)
                .param("expected", expected)
                .param("sex", sex)
                .param("ethnicity", ethnicity)
                .query(Long.class)
                .single());
    }

    void plan(long child, String from, String to, String category, int previousPlans) {
        asKeeper(() -> jdbc.sql("""
                        insert into protection.plan (child_id, started_on, referred_on, ended_on, initial_category, previous_plans, received_in, as_at)
                        values (:child, cast(:from as date), cast(:from as date), cast(:to as date), :category, :previous, 1, date '2024-03-31')
                        """)
                .param("child", child)
                .param("from", from)
                .param("to", to)
                .param("category", category)
                .param("previous", previousPlans)
                .update());
        category(child, from, from, category);
    }

    void category(long child, String planStarted, String from, String category) {
        asKeeper(() -> jdbc.sql("""
                        insert into protection.plan_category (child_id, plan_started_on, from_on, category, received_in, as_at)
                        values (:child, cast(:plan as date), cast(:from as date), :category, 1, date '2024-03-31')
                        """)
                .param("child", child)
                .param("plan", planStarted)
                .param("from", from)
                .param("category", category)
                .update());
    }

    void referral(long child, String on, String source, boolean noFurtherAction) {
        asKeeper(() -> jdbc.sql("""
                        insert into frontdoor.referral (child_id, referred_on, source, no_further_action, received_in, as_at)
                        values (:child, cast(:on as date), :source, :nfa, 1, date '2024-03-31')
                        """)
                .param("child", child)
                .param("on", on)
                .param("source", source)
                .param("nfa", noFurtherAction)
                .update());
    }

    /** An episode of need, open where {@code to} is null. */
    void inNeed(long child, String from, String to) {
        asKeeper(() -> jdbc.sql("""
                        insert into frontdoor.referral (child_id, referred_on, source, no_further_action, closed_on, received_in, as_at)
                        values (:child, cast(:from as date), '6', false, cast(:to as date), 1, date '2024-03-31')
                        """)
                .param("child", child)
                .param("from", from)
                .param("to", to)
                .update());
    }

    void assessment(long child, String started, String authorised) {
        asKeeper(() -> jdbc.sql("""
                        insert into frontdoor.assessment (child_id, referred_on, started_on, authorised_on, received_in, as_at)
                        values (:child, cast(:started as date), cast(:started as date), cast(:authorised as date), 1, date '2024-03-31')
                        """)
                .param("child", child)
                .param("started", started)
                .param("authorised", authorised)
                .update());
    }

    void conference(long child, String referred, String enquiry, String held) {
        asKeeper(() -> jdbc.sql("""
                        insert into protection.conference (child_id, held_on, referred_on, enquiry_started_on, received_in, as_at)
                        values (:child, cast(:held as date), cast(:referred as date), cast(:enquiry as date), 1, date '2024-03-31')
                        """)
                .param("child", child)
                .param("held", held)
                .param("referred", referred)
                .param("enquiry", enquiry)
                .update());
    }

    void episode(long child, String from, String to, String legalStatus) {
        asKeeper(() -> jdbc.sql("""
                        insert into care.episode (child_id, started_on, ended_on, legal_status, placement, received_in, as_at)
                        values (:child, cast(:from as date), cast(:to as date), :legal, 'U1', 1, date '2024-03-31')
                        """)
                .param("child", child)
                .param("from", from)
                .param("to", to)
                .param("legal", legalStatus)
                .update());
    }

    void estimate(String areaType, String area, int year, int ageFrom, int ageTo, long people, String from, String to) {
        asKeeper(() -> jdbc.sql("""
                        insert into population.estimate (area_type, area_code, area_name, estimate_year, age_from, age_to, people, used_from, used_to, source, received_in)
                        values (:type, :area, :area, :year, :ageFrom, :ageTo, :people, cast(:from as date), cast(:to as date), 'ONS', 1)
                        """)
                .param("type", areaType)
                .param("area", area)
                .param("year", year)
                .param("ageFrom", ageFrom)
                .param("ageTo", ageTo)
                .param("people", people)
                .param("from", from)
                .param("to", to)
                .update());
    }

    /** How many children of these ages are of the part, in authority 372. */
    void composition(int year, int ageFrom, int ageTo, String characteristic, String part, long people) {
        asKeeper(() -> jdbc.sql("""
                        insert into population.estimate (area_type, area_code, area_name, estimate_year, age_from, age_to, people, characteristic, part, source, received_in)
                        values ('authority', '372', 'Rotherham', :year, :ageFrom, :ageTo, :people, :characteristic, :part, 'Census', 1)
                        """)
                .param("year", year)
                .param("ageFrom", ageFrom)
                .param("ageTo", ageTo)
                .param("people", people)
                .param("characteristic", characteristic)
                .param("part", part)
                .update());
    }

    /** Ends what stands for the child in a table with a start column, and says otherwise instead. */
    void endPlan(long child, String started, String ended, long received) {
        asKeeper(() -> {
            jdbc.sql("""
                            update protection.plan set superseded_in = :received
                            where child_id = :child and started_on = cast(:started as date) and superseded_in is null
                            """)
                    .param("received", received)
                    .param("child", child)
                    .param("started", started)
                    .update();
            return jdbc.sql("""
                            insert into protection.plan (child_id, started_on, referred_on, ended_on, initial_category, previous_plans, received_in, as_at)
                            select child_id, started_on, referred_on, cast(:ended as date), initial_category, previous_plans, :received, as_at
                            from protection.plan where child_id = :child and started_on = cast(:started as date) and superseded_in = :received
                            """)
                    .param("received", received)
                    .param("child", child)
                    .param("started", started)
                    .param("ended", ended)
                    .update();
        });
    }

    /** Tells that a return covers the days, and brings the figures up to date. */
    void accepted(Measures measures, String source, String from, String to, long vintage) {
        Reading.run(Reader.COUNTER, () -> {
            measures.covered(source, day(from), day(to), vintage);
            measures.bringUpToDate(java.util.List.of(source));
        });
    }

    <T> T asKeeper(java.util.function.Supplier<T> work) {
        return Reading.as(Reader.INTAKE, () -> transactions.execute(status -> work.get()));
    }
}
