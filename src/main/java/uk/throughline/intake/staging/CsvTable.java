package uk.throughline.intake.staging;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A CSV file in UTF-8 with its column names in the first line; a byte-order mark is read past. */
public final class CsvTable implements AutoCloseable {
    private final CsvReader<CsvRecord> reader;
    private final Iterator<CsvRecord> records;
    private final List<String> columns;
    private final String name;
    private @Nullable CsvRecord current;

    private CsvTable(InputStream in, String name) {
        this.name = name;
        this.reader = CsvReader.builder()
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .ofCsvRecord(new InputStreamReader(
                        in,
                        StandardCharsets.UTF_8
                                .newDecoder()
                                .onMalformedInput(CodingErrorAction.REPORT)
                                .onUnmappableCharacter(CodingErrorAction.REPORT)));
        this.records = reader.iterator();
        this.columns = next() ? named(fields()) : List.of();
    }

    /** @throws UnreadableReturn when it is not text in UTF-8 */
    public static CsvTable open(SentFile.Part part) throws IOException {
        return new CsvTable(part.open(), part.name());
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
        try {
            while (records.hasNext()) {
                CsvRecord record = records.next();
                if (record.getFields().stream().anyMatch(field -> !field.isBlank())) {
                    current = record;
                    return true;
                }
            }
            return false;
        } catch (UncheckedIOException e) {
            if (e.getCause() instanceof CharacterCodingException) {
                throw notUtf8();
            }
            throw e;
        } catch (CsvParseException e) {
            if (e.getCause() instanceof CharacterCodingException) {
                throw notUtf8();
            }
            throw new UnreadableReturn(
                    "The file " + name + " cannot be read as CSV: a value is far too long or a quotation"
                            + " mark is not closed. Nothing was kept. Save it again as CSV and send it.");
        }
    }

    private UnreadableReturn notUtf8() {
        return new UnreadableReturn("The file " + name
                + " is not in UTF-8. Nothing was kept. Save it as \"CSV UTF-8\" and send" + " it again.");
    }

    /** The value in that place of the current row; empty where the row is short. */
    public String value(int place) {
        CsvRecord record = current();
        return place < record.getFieldCount() ? record.getField(place).strip() : "";
    }

    public List<String> fields() {
        return current().getFields();
    }

    /** The line of the file on which the current row starts. */
    public int line() {
        return (int) current().getStartingLineNumber();
    }

    private CsvRecord current() {
        if (current == null) {
            throw new IllegalStateException("No row was read yet");
        }
        return current;
    }

    private static List<String> named(List<String> fields) {
        return fields.stream().map(field -> field.replace("\uFEFF", "").strip()).toList();
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
