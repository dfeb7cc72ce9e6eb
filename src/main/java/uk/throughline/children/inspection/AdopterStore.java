package uk.throughline.children.inspection;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import uk.throughline.children.Arrival;
import uk.throughline.children.Kept;
import uk.throughline.children.Withdrawal;

/**
 * Adopters as a workbook listed them on its day. They are no children, so they are kept here and not with the dated tables of
 * children, but in the same manner: what was said is marked when a later workbook of the same day says otherwise.
 */
@Repository
class AdopterStore {
    private static final String VALUES = """
            family, sex, ethnicity, disability, fostering_for_adoption, enquired_on, stage_one_from_on,
            stage_one_to_on, stage_two_from_on, stage_two_to_on, applied_on, approved_on, matched_on, placed_on,
            children_placed, adopted_on, left_on, reason_left""";

    private final JdbcClient jdbc;

    AdopterStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Keeps {@code arriving_inspected_adopter}: adopter, listed_on, nth and the values. */
    Kept keep(Arrival arrival) {
        long arrived = jdbc.sql("select count(*) from arriving_inspected_adopter")
                .query(Long.class)
                .single();
        long unsaid = jdbc.sql("update inspection.adopter t set superseded_in = :number"
                        + " where t.superseded_in is null and t.listed_on = :to and not exists ("
                        + "select from arriving_inspected_adopter a where a.adopter = t.adopter and a.nth = t.nth)"
                        + (arrival.piece() == null
                                ? ""
                                : " and t.adopter in (select a.adopter from arriving_inspected_adopter a)"))
                .param("number", arrival.number())
                .param("to", arrival.to())
                .update();
        long changed = jdbc.sql("update inspection.adopter t set superseded_in = :number"
                        + " from arriving_inspected_adopter a where t.superseded_in is null and t.listed_on = a.listed_on"
                        + " and t.adopter = a.adopter and t.nth = a.nth and (" + of("t") + ") is distinct from ("
                        + of("a")
                        + ")")
                .param("number", arrival.number())
                .update();
        long added = jdbc.sql("insert into inspection.adopter (adopter, listed_on, nth, " + VALUES
                        + ", received_in, as_at) select a.adopter, a.listed_on, a.nth, " + of("a")
                        + ", :number, :to from arriving_inspected_adopter a where not exists ("
                        + "select from inspection.adopter t where t.superseded_in is null and t.listed_on = a.listed_on"
                        + " and t.adopter = a.adopter and t.nth = a.nth)")
                .param("number", arrival.number())
                .param("to", arrival.to())
                .update();
        return new Kept(added - changed, changed, arrived - added, unsaid);
    }

    /** Takes back what a workbook said; what it had superseded is said again by the one that said it first. */
    void withdraw(Withdrawal withdrawal) {
        jdbc.sql(
                        "update inspection.adopter set superseded_in = :as where received_in = :number and superseded_in is null")
                .param("as", withdrawal.as())
                .param("number", withdrawal.number())
                .update();
        jdbc.sql("insert into inspection.adopter (adopter, listed_on, nth, " + VALUES
                        + ", received_in, as_at) select o.adopter, o.listed_on, o.nth, " + of("o")
                        + ", o.received_in, o.as_at from inspection.adopter o"
                        + " where o.superseded_in = :number and o.received_in <> :number")
                .param("number", withdrawal.number())
                .update();
    }

    private static String of(String relation) {
        return relation + "." + VALUES.strip().replaceAll(",\\s+", ", " + relation + ".");
    }
}
