package uk.throughline.intake.staging;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import uk.throughline.kernel.SpreadsheetText;

/** The rows of a text file whose values one separator divides, as they stream past; one row at most is held. */
public final class CsvRows implements AutoCloseable {
    private static final int MOST_COLUMNS = 16_384;
    private static final int LONGEST_VALUE = 1 << 20;
    private static final int LONGEST_ROW = 4 << 20;
    /** A row is told to be swallowed by its separators; a list of fewer columns has too few to tell. */
    private static final int COLUMNS_THAT_TELL = 4;

    private static final Pattern LINE = Pattern.compile("line (\\d+)");

    private final CsvReader<CsvRecord> reader;
    private final Iterator<CsvRecord> records;
    private final String name;
    private final char separator;
    private @Nullable CsvRecord current;
    private int widest;

    private CsvRows(CsvReader<CsvRecord> reader, String name, char separator) {
        this.reader = reader;
        this.records = reader.iterator();
        this.name = name;
        this.separator = separator;
    }

    /** Opens a part before its first row. */
    public static CsvRows open(SentFile.Part part, char separator) throws IOException {
        CsvReader<CsvRecord> reader = CsvReader.builder()
                .fieldSeparator(separator)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowUnclosedQuote(false)
                .maxBufferSize(LONGEST_VALUE)
                .build(
                        CsvRecordHandler.builder()
                                .maxFields(MOST_COLUMNS)
                                .maxFieldSize(LONGEST_VALUE)
                                .maxRecordSize(LONGEST_ROW)
                                .build(),
                        SentText.open(part));
        return new CsvRows(reader, part.shownName(), separator);
    }

    /** Goes to the next row that holds anything; false at the end. @throws UnreadableReturn where the file cannot be read on */
    public boolean next() {
        try {
            while (records.hasNext()) {
                CsvRecord record = records.next();
                if (holdsAnything(record.getFields())) {
                    refuseSwallowedRows(record);
                    current = record;
                    return true;
                }
            }
            return false;
        } catch (UncheckedIOException | CsvParseException e) {
            throw inWords(e);
        }
    }

    private static boolean holdsAnything(List<String> fields) {
        for (String field : fields) {
            if (!field.isBlank()) {
                return true;
            }
        }
        return false;
    }

    /** A value that holds whole rows is none: its quotation mark was closed only by that of another value. */
    private void refuseSwallowedRows(CsvRecord record) {
        int columns = record.getFieldCount();
        if (widest >= COLUMNS_THAT_TELL) {
            for (String field : record.getFields()) {
                if (field.length() > widest && (field.indexOf('\n') >= 0 || field.indexOf('\r') >= 0)) {
                    long rows =
                            field.lines().skip(1).filter(this::looksLikeARow).count();
                    if (rows > 2 || rows > 0 && columns != widest) {
                        throw notClosed(record.getStartingLineNumber());
                    }
                }
            }
        }
        widest = Math.max(widest, columns);
    }

    private boolean looksLikeARow(String line) {
        return line.chars().filter(one -> one == separator).count() == widest - 1;
    }

    private UnreadableReturn notClosed(long line) {
        return new UnreadableReturn("The file " + name + " has a quotation mark in line " + line
                + " that is not closed, or not followed by the end of its value, so the rows after it cannot be told apart."
                + " Nothing was kept. Remove the mark or put a second one beside it, and send the file again.");
    }

    private UnreadableReturn inWords(RuntimeException e) {
        long line = current == null ? 1 : current.getStartingLineNumber() + 1;
        String said = "";
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof CharacterCodingException) {
                return new UnreadableReturn("The file " + name
                        + " is not in UTF-8. Nothing was kept. Save it as \"CSV UTF-8\", or as an Excel workbook, and send it"
                        + " again.");
            }
            if (cause instanceof UnreadableReturn known) {
                return known;
            }
            said = Objects.requireNonNullElse(cause.getMessage(), "").toLowerCase(Locale.ROOT);
            Matcher told = LINE.matcher(said);
            line = told.find() ? Long.parseLong(told.group(1)) : line;
        }
        if (e instanceof UncheckedIOException broken && !said.contains("line")) {
            throw broken;
        }
        if (said.contains("quote")) {
            return notClosed(line);
        }
        String why = said.contains("limit of") && said.contains("fields")
                ? "more than 16,384 columns"
                : "a value of more than a million characters, or a quotation mark that is not closed";
        return new UnreadableReturn("The file " + name + " has, in the row that begins in line " + line + ", " + why
                + ". Nothing was kept. Check the export and send it again.");
    }

    /** The values of the current row, as they are meant: see {@link SpreadsheetText#meant}. */
    public List<String> fields() {
        return meant(current().getFields());
    }

    private static List<String> meant(List<String> fields) {
        for (String field : fields) {
            if (!field.isEmpty() && field.charAt(0) == '\'') {
                return fields.stream().map(SpreadsheetText::meant).toList();
            }
        }
        return fields;
    }

    /** The value in that place of the current row; empty where the row is short. */
    String field(int place) {
        CsvRecord record = current();
        return place < record.getFieldCount() ? SpreadsheetText.meant(record.getField(place)) : "";
    }

    /** The line of the file on which the current row begins. */
    public int line() {
        return (int) current().getStartingLineNumber();
    }

    private CsvRecord current() {
        if (current == null) {
            throw new IllegalStateException("No row was read yet");
        }
        return current;
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
