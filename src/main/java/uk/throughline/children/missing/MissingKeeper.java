package uk.throughline.children.missing;

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
class MissingKeeper implements RecordKeeper {
    private static final Map<String, DatedTable> TABLES = tables();

    private final VersionedRecords records;

    MissingKeeper(VersionedRecords records) {
        this.records = records;
    }

    @Override
    public int order() {
        return 50;
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
                "missing_episode",
                ofChildren("episode", "missing_episode", List.of("missing_from"), "found_at", "placed", "reported_by"));
        tables.put(
                "return_interview",
                ofChildren(
                        "return_interview",
                        "return_interview",
                        List.of("found_at"),
                        "offered_on",
                        "held_at",
                        "outcome",
                        "independent"));
        return tables;
    }

    private static DatedTable ofChildren(String table, String list, List<String> keys, String... values) {
        return new DatedTable("missing." + table, "arriving_" + list, keys, DatedTable.withWho(values), null, false);
    }
}
