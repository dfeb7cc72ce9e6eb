package uk.throughline.children.earlyhelp;

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
class EarlyHelpKeeper implements RecordKeeper {
    private static final Map<String, DatedTable> TABLES = tables();

    private final VersionedRecords records;

    EarlyHelpKeeper(VersionedRecords records) {
        this.records = records;
    }

    @Override
    public int order() {
        return 60;
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
                "early_help_episode",
                register(
                        "episode",
                        "early_help_episode",
                        "opened_on",
                        "closed_on",
                        "family",
                        "engaged_on",
                        "closed_on",
                        "re_referral"));
        tables.put(
                "early_help_assessment",
                ofChildren(
                        "assessment",
                        "early_help_assessment",
                        List.of("completed_on"),
                        "family",
                        "started_on",
                        "lead",
                        "agency"));
        tables.put(
                "early_help_visit", ofChildren("visit", "early_help_visit", List.of("visited_on", "kind"), "family"));
        return tables;
    }

    private static DatedTable ofChildren(String table, String list, List<String> keys, String... values) {
        return new DatedTable("earlyhelp." + table, "arriving_" + list, keys, DatedTable.withWho(values), null, false);
    }

    /** A register tells everyone who stood in it at some time in its period: who is not told any more has left it. */
    private static DatedTable register(String table, String list, String start, String end, String... values) {
        return new DatedTable(
                "earlyhelp." + table,
                "arriving_" + list,
                List.of(start),
                DatedTable.withWho(values),
                new DatedTable.Span(start, end),
                true);
    }
}
