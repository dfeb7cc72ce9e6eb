package uk.throughline.children.protection;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import uk.throughline.children.Arrival;
import uk.throughline.children.DatedTable;
import uk.throughline.children.Kept;
import uk.throughline.children.RecordKeeper;
import uk.throughline.children.VersionedRecords;
import uk.throughline.children.Withdrawal;

/**
 * Keeps enquiries, conferences, plans and their reviews. Each {@code arriving_<list>} has child_id and the columns named here;
 * {@code arriving_protection_plan} has latest_category besides, from which {@link PlanCategories} draws the category over time.
 */
@Component
class ProtectionKeeper implements RecordKeeper {
    private static final Map<String, DatedTable> TABLES = tables();

    private final VersionedRecords records;
    private final PlanCategories categories;

    ProtectionKeeper(VersionedRecords records, PlanCategories categories) {
        this.records = records;
        this.categories = categories;
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    public Set<String> takes() {
        return TABLES.keySet();
    }

    @Override
    public Kept keep(Arrival arrival) {
        Kept kept = Kept.NOTHING;
        for (Map.Entry<String, DatedTable> table : TABLES.entrySet()) {
            if (arrival.brings(table.getKey())) {
                if (table.getKey().equals("protection_plan")) {
                    categories.keep(arrival);
                }
                kept = kept.plus(records.keep(table.getValue(), arrival));
            }
        }
        return kept;
    }

    @Override
    public void withdraw(Withdrawal withdrawal) {
        records.withdrawAll(TABLES, withdrawal);
        categories.withdraw(withdrawal);
    }

    private static Map<String, DatedTable> tables() {
        Map<String, DatedTable> tables = new LinkedHashMap<>();
        tables.put(
                "in_need_plan",
                table(
                        "in_need_plan",
                        "in_need_plan",
                        List.of("started_on"),
                        List.of("referred_on", "ended_on"),
                        "started_on"));
        tables.put(
                "enquiry",
                table(
                        "enquiry",
                        "enquiry",
                        List.of("referred_on", "started_on"),
                        List.of("conference_target_on", "conference_on", "conference_not_required"),
                        null));
        tables.put(
                "conference",
                table(
                        "conference",
                        "conference",
                        List.of("held_on"),
                        List.of("referred_on", "enquiry_started_on"),
                        null));
        tables.put(
                "protection_plan",
                table(
                        "plan",
                        "protection_plan",
                        List.of("started_on"),
                        List.of("referred_on", "ended_on", "initial_category", "previous_plans"),
                        "started_on"));
        tables.put(
                "plan_review",
                table("plan_review", "plan_review", List.of("plan_started_on", "held_on"), List.of(), null));
        tables.put(
                "pre_proceedings",
                table(
                        "pre_proceedings",
                        "pre_proceedings",
                        List.of("referred_on", "started_on"),
                        List.of(
                                "letter_sent_on",
                                "family_meeting_offered",
                                "family_meeting_held",
                                "first_meeting_on",
                                "review_meetings",
                                "decided_on",
                                "outcome",
                                "court_application_on"),
                        null));
        return tables;
    }

    private static DatedTable table(
            String table, String list, List<String> keys, List<String> values, @Nullable String start) {
        return new DatedTable(
                "protection." + table,
                "arriving_" + list,
                keys,
                values,
                start == null ? null : new DatedTable.Span(start, "ended_on"),
                true);
    }
}
