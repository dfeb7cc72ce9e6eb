package uk.throughline.intake.statistics;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import uk.throughline.intake.staging.CsvTable;
import uk.throughline.measures.PublishedStatistics.Value;

/** Reads the 2021 census's table of ethnic groups by upper tier authority. Its areas bear their nine-character codes. */
public final class EthnicGroupsReader {
    /** As comparators name the table. */
    public static final String DATASET = "census_2021_ethnic_group";

    private static final LocalDate CENSUS_DAY = LocalDate.of(2021, 3, 21);
    private static final int LONGEST_NAME = 200;
    private static final String GROUP = "Ethnic group (20 categories)";

    private EthnicGroupsReader() {}

    /** Whether a table with these columns is the one. */
    public static boolean knows(Collection<String> columns) {
        return columns.contains(GROUP) && columns.contains("Observation");
    }

    public static Stream<Value> read(CsvTable table, TableTally tally) {
        int group = table.columns().indexOf(GROUP);
        int people = table.columns().indexOf("Observation");
        List<Value> values = new ArrayList<>();
        while (table.next()) {
            String code = table.value(0);
            if (!code.matches("[EW]\\d{8}")
                    || !table.value(people).matches("\\d{1,9}")
                    || table.value(1).length() > LONGEST_NAME
                    || table.value(group).length() > LONGEST_NAME) {
                tally.refused(table.line(), code);
                continue;
            }
            tally.accepted(CENSUS_DAY, CENSUS_DAY);
            values.add(new Value(
                    code,
                    table.value(1),
                    "authority",
                    "",
                    CENSUS_DAY.getYear(),
                    table.value(group),
                    new BigDecimal(table.value(people)),
                    null));
        }
        return values.stream();
    }
}
