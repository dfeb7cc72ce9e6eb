package uk.throughline.intake.statistics;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import uk.throughline.intake.staging.CsvTable;
import uk.throughline.measures.PublishedStatistics.Neighbour;

/** Reads a set of statistical neighbours: an authority a row, its ten neighbours in pairs of columns, in the layout of 2021 or 2025. */
public final class NeighboursReader {
    private static final Pattern YEAR = Pattern.compile("(?<!\\d)20\\d\\d(?!\\d)");
    private static final int NEIGHBOURS = 10;
    private static final int LONGEST_NAME = 200;

    private NeighboursReader() {}

    /** Whether a table with these columns is a neighbour set. */
    public static boolean knows(List<String> columns) {
        return columns.contains("SN10") && columns.contains("LA num")
                || columns.contains("SN_10") && columns.contains("old_la_code");
    }

    /** The year of the set: the file's name says it, else the layout is that of its year. */
    public static int setYear(List<String> columns, String fileName) {
        Matcher named = YEAR.matcher(fileName);
        return named.find() ? Integer.parseInt(named.group()) : columns.contains("SN_10") ? 2025 : 2021;
    }

    public static List<Neighbour> read(CsvTable table, int setYear, TableTally tally) {
        String prefix = table.columns().contains("SN_10") ? "SN_" : "SN";
        LocalDate day = LocalDate.of(setYear, 4, 1);
        List<Neighbour> neighbours = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        while (table.next()) {
            String code = table.value(0);
            if (!code.matches("\\d{3}")) {
                tally.notUnderstood("line that names no authority");
                continue;
            }
            List<Neighbour> ofOne = ofOne(table, prefix, code);
            if (ofOne.size() < NEIGHBOURS || !seen.add(code)) {
                tally.refused(table.line(), code);
            } else {
                tally.accepted(day, day);
                neighbours.addAll(ofOne);
            }
        }
        return neighbours;
    }

    private static List<Neighbour> ofOne(CsvTable table, String prefix, String code) {
        List<Neighbour> neighbours = new ArrayList<>();
        for (int rank = 1; rank <= NEIGHBOURS; rank++) {
            int place = table.columns().indexOf(prefix + rank);
            if (place >= 0
                    && table.value(place).matches("\\d{3}")
                    && table.value(place + 1).length() <= LONGEST_NAME) {
                neighbours.add(new Neighbour(code, rank, table.value(place), table.value(place + 1)));
            }
        }
        return neighbours;
    }
}
