package uk.throughline.children.education;

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

/** Keeps what the room's templates say. Each {@code arriving_<list>} has the columns named here, and child_id where it is about children. */
@Component
class EducationKeeper implements RecordKeeper {
    private static final Map<String, DatedTable> TABLES = tables();

    private final VersionedRecords records;

    EducationKeeper(VersionedRecords records) {
        this.records = records;
    }

    @Override
    public int order() {
        return 70;
    }

    @Override
    public Set<String> takes() {
        return TABLES.keySet();
    }

    @Override
    public Kept keep(Arrival arrival) {
        return records.keepAll(TABLES, arrival);
    }

    @Override
    public void withdraw(Withdrawal withdrawal) {
        records.withdrawAll(TABLES, withdrawal);
    }

    private static Map<String, DatedTable> tables() {
        Map<String, DatedTable> tables = new LinkedHashMap<>();
        tables.put(
                "home_education",
                register("home_education", "home_education", "started_on", "ended_on", "ended_on", "reason"));
        tables.put(
                "exclusion",
                ofChildren(
                        "exclusion",
                        "exclusion",
                        List.of("excluded_on", "kind"),
                        "phase",
                        "school",
                        "sessions",
                        "reason"));
        tables.put("sen_support", register("sen_support", "sen_support", "started_on", "ended_on", "ended_on", "need"));
        tables.put("ehc_plan", register("ehc_plan", "ehc_plan", "issued_on", "ended_on", "ended_on", "need"));
        tables.put("neet", register("neet", "neet", "started_on", "ended_on", "ended_on", "reason"));
        tables.put(
                "school",
                DatedTable.ofNoChild(
                        "education.school",
                        "arriving_school",
                        List.of("urn", "judged_on"),
                        List.of("name", "phase", "judgement", "closed_on")));
        return tables;
    }

    private static DatedTable ofChildren(String table, String list, List<String> keys, String... values) {
        return new DatedTable("education." + table, "arriving_" + list, keys, DatedTable.withWho(values), null, false);
    }

    /** A register tells everyone who stood in it at some time in its period: who is not told any more has left it. */
    private static DatedTable register(String table, String list, String start, String end, String... values) {
        return new DatedTable(
                "education." + table,
                "arriving_" + list,
                List.of(start),
                DatedTable.withWho(values),
                new DatedTable.Span(start, end),
                true);
    }
}
