package uk.throughline.children.inspection;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import uk.throughline.children.Arrival;
import uk.throughline.children.DatedTable;
import uk.throughline.children.Kept;
import uk.throughline.children.RecordKeeper;
import uk.throughline.children.VersionedRecords;
import uk.throughline.children.Withdrawal;

/** Keeps inspection lists, each row with the day that its workbook speaks of. Nothing that other returns told is touched. */
@Component
class InspectionKeeper implements RecordKeeper {
    private static final String ADOPTERS = "inspected_adopter";
    private static final Map<String, DatedTable> TABLES = InspectionTables.ofChildren();

    private final VersionedRecords records;
    private final AdopterStore adopters;

    InspectionKeeper(VersionedRecords records, AdopterStore adopters) {
        this.records = records;
        this.adopters = adopters;
    }

    @Override
    public int order() {
        return 40;
    }

    @Override
    public Set<String> takes() {
        Set<String> lists = new HashSet<>(TABLES.keySet());
        lists.add(ADOPTERS);
        return lists;
    }

    @Override
    public Kept keep(Arrival arrival) {
        Kept kept = records.keepAll(TABLES, arrival);
        return arrival.brings(ADOPTERS) ? kept.plus(adopters.keep(arrival)) : kept;
    }

    @Override
    public void withdraw(Withdrawal withdrawal) {
        records.withdrawAll(TABLES, withdrawal);
        adopters.withdraw(withdrawal);
    }
}
