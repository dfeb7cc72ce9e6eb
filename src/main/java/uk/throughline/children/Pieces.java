package uk.throughline.children;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The SQL that returns about some children need besides: what they take back, what they tell in full, what they leave untold. */
final class Pieces {
    private Pieces() {}

    /** Marks the statements that the return names to be taken back; nothing is deleted. */
    static String withdraw(DatedTable table, Arrival.Piece piece) {
        List<String> conditions =
                new ArrayList<>(List.of("w.list = '" + table.list() + "'", "w.child_id = t.child_id"));
        if (table.keys().contains("told_by")) {
            conditions.add("t.told_by = :told");
        }
        if (piece.mends() != null) {
            conditions.add("t.received_in <= " + piece.mends());
        }
        String started = startOf(table);
        if (started != null) {
            conditions.add("(w.started_on is null or t." + started + " = w.started_on)");
        }
        if (table.keys().contains("referred_on")) {
            conditions.add("(w.referred_on is null or t.referred_on = w.referred_on)");
        } else if (table.values().contains("referred_on")) {
            // a plan is named by its start; only with its whole episode is it named by the referral that it hangs on
            conditions.add("(w.started_on is not null or w.referred_on is null or t.referred_on = w.referred_on)");
        }
        return "update " + table.table() + " t set superseded_in = :number where t.superseded_in is null and exists ("
                + "select from arriving_withdrawn w where " + String.join(" and ", conditions) + ")";
    }

    /** Notes the children of whom this return moved a statement. */
    static String note(DatedTable table) {
        return "insert into moved_child (child_id) select distinct child_id from " + table.table()
                + " where received_in = :number or superseded_in = :number";
    }

    private static @Nullable String startOf(DatedTable table) {
        if (table.keys().contains("started_on")) {
            return "started_on";
        }
        if (table.keys().contains("plan_started_on")) {
            return "plan_started_on";
        }
        return table.values().contains("enquiry_started_on") ? "enquiry_started_on" : null;
    }

    /** Of a return about some children, absence means something only in the lists that it tells in full. */
    static String onlyTold(DatedTable table, String sql, Arrival arrival) {
        String unsettled = "not exists (select from arriving_unsettled u where u.child_id = %s.child_id)";
        String told = " and exists (select from arriving_told f where f.child_id = %s.child_id and f.list = '"
                + table.list() + "')";
        // what was taken back is not to come back as it was told before
        String notTakenBack =
                " and not exists (select from arriving_withdrawn x where x.child_id = w.child_id and x.list = '"
                        + table.list() + "')";
        return arrival.piece() == null
                ? sql
                : sql.replace(unsettled.formatted("t"), unsettled.formatted("t") + told.formatted("t"))
                        .replace(
                                unsettled.formatted("w"),
                                unsettled.formatted("w") + told.formatted("w") + notTakenBack);
    }

    static String columnsOf(DatedTable table) {
        return table.columnsOf("a", new LinkedHashSet<>(table.carried()), "o");
    }

    /** The statement that this return has just superseded, if any. */
    static String carriedFrom(DatedTable table) {
        Set<String> carried = Set.copyOf(table.carried());
        return carried.isEmpty()
                ? ""
                : " left join " + table.table() + " o on " + table.sameKey("o", "a") + " and o.superseded_in = :number";
    }
}
