package uk.throughline.children.care;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import uk.throughline.children.Arrival;
import uk.throughline.children.DatedTable;
import uk.throughline.children.Kept;
import uk.throughline.children.RecordKeeper;
import uk.throughline.children.VersionedRecords;
import uk.throughline.children.Withdrawal;

/**
 * Keeps what the looked-after return says, and where postcodes lie. Each {@code arriving_<list>} has the columns named here, and
 * child_id but for postcodes. Only the episodes claim to be all there are: a child's episode that was open and is not told any more
 * has ended.
 */
@Component
class CareKeeper implements RecordKeeper {
    private static final Map<String, DatedTable> TABLES = tables();

    private final VersionedRecords records;

    CareKeeper(VersionedRecords records) {
        this.records = records;
    }

    @Override
    public int order() {
        return 30;
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
                kept = kept.plus(records.keep(table.getValue(), arrival));
            }
        }
        return kept;
    }

    @Override
    public void withdraw(Withdrawal withdrawal) {
        records.withdrawAll(TABLES, withdrawal);
    }

    private static Map<String, DatedTable> tables() {
        Map<String, DatedTable> tables = new LinkedHashMap<>();
        tables.put(
                "episode",
                new DatedTable(
                        "care.episode",
                        "arriving_episode",
                        List.of("started_on"),
                        List.of(
                                "reason_started",
                                "legal_status",
                                "need",
                                "placement",
                                "placement_provider",
                                "ended_on",
                                "reason_ended",
                                "reason_moved",
                                "home_postcode",
                                "placement_postcode",
                                "establishment",
                                "placement_location",
                                "placement_distance"),
                        new DatedTable.Span("started_on", "ended_on"),
                        true));
        tables.put("care_review", table("review", "care_review", List.of("held_on"), "participation"));
        tables.put(
                "health",
                table(
                        "health",
                        "health",
                        List.of("year_ending"),
                        "sdq_score",
                        "sdq_reason",
                        "convicted",
                        "health_check",
                        "immunised",
                        "teeth_checked",
                        "health_assessed",
                        "substance_misuse",
                        "intervention_received",
                        "intervention_offered"));
        tables.put(
                "leaver", table("leaver", "leaver", List.of("year_ending"), "in_touch", "activity", "accommodation"));
        tables.put("adoption", adoption());
        tables.put(
                "placed_for_adoption",
                table(
                        "placed_for_adoption",
                        "placed_for_adoption",
                        List.of("placed_on"),
                        "ceased_on",
                        "reason_ceased"));
        tables.put(
                "previous_permanence",
                table(
                        "previous_permanence",
                        "previous_permanence",
                        List.of("year_ending"),
                        "kind",
                        "authority",
                        "ordered_on"));
        tables.put("absence", table("absence", "absence", List.of("from_on", "kind"), "to_on"));
        tables.put(
                "social_worker",
                table("social_worker", "social_worker", List.of("worker", "from_on"), "to_on", "reason"));
        tables.put("unaccompanied", table("unaccompanied", "unaccompanied", List.of(), "until_on"));
        tables.put(
                "postcode",
                DatedTable.ofNoChild(
                        "care.postcode", "arriving_postcode", List.of("postcode"), List.of("easting", "northing")));
        return tables;
    }

    private static DatedTable adoption() {
        return table(
                "adoption",
                "adoption",
                List.of("decided_on"),
                "matched_on",
                "by_foster_carer",
                "adopters",
                "adopters_sex",
                "adopters_status");
    }

    private static DatedTable table(String table, String list, List<String> keys, String... values) {
        return new DatedTable("care." + table, "arriving_" + list, keys, List.of(values), null, false);
    }
}
