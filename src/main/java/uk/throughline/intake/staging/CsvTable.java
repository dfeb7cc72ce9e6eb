package uk.throughline.intake.staging;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A CSV file with its column names in the first line. What divides its values is told by that line: comma, semicolon or tab. */
public final class CsvTable implements AutoCloseable {
    private static final char[] SEPARATORS = {',', ';', '\t'};

    private final CsvRows rows;
    private final char separator;
    private final List<String> columns;

    private CsvTable(CsvRows rows, char separator) {
        this.rows = rows;
        this.separator = separator;
        this.columns = rows.next() ? rows.fields().stream().map(String::strip).toList() : List.of();
    }

    /** @throws UnreadableReturn when it is not text in UTF-8 */
    public static CsvTable open(SentFile.Part part) throws IOException {
        char separator = separator(SentText.of(part.head()));
        CsvRows rows = CsvRows.open(part, separator);
        try {
            return new CsvTable(rows, separator);
        } catch (UnreadableReturn e) {
            rows.close();
            throw e;
        }
    }

    /** What divides the first line into the most names; the comma where nothing does. */
    private static char separator(String head) {
        String first = head.lines().filter(line -> !line.isBlank()).findFirst().orElse("");
        char best = SEPARATORS[0];
        long most = 0;
        for (char separator : SEPARATORS) {
            long times = first.chars().filter(one -> one == separator).count();
            if (times > most) {
                most = times;
                best = separator;
            }
        }
        return best;
    }

    /** What divides its values. */
    public char separator() {
        return separator;
    }

    /** The column names as the first line gives them, without spaces around. */
    public List<String> columns() {
        return columns;
    }

    /** The place of each column by its name in upper case. */
    public Map<String, Integer> places() {
        Map<String, Integer> places = new HashMap<>();
        for (int i = 0; i < columns.size(); i++) {
            places.putIfAbsent(columns.get(i).toUpperCase(Locale.ROOT), i);
        }
        return places;
    }

    /** Goes to the next row that is not empty; false at the end. */
    public boolean next() {
        return rows.next();
    }

    /** The value in that place of the current row; empty where the row is short. */
    public String value(int place) {
        return rows.field(place).strip();
    }

    /** The line of the file on which the current row starts. */
    public int line() {
        return rows.line();
    }

    @Override
    public void close() throws IOException {
        rows.close();
    }
}
