package uk.throughline.intake.staging;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.throughline.kernel.SpreadsheetText;

/**
 * Copies of a CSV list what is to be mended: what stands above its headings, the headings with one more, and each row that was
 * refused or is about someone of whom a row was. Values mean what was sent.
 */
public final class RefusedCsv {
    private final Layout layout;
    private final Refusals refusals;
    private final Opening out;
    private final LineDelimiter lines;
    private final boolean marked;
    private final List<List<String>> top = new ArrayList<>();
    private final BitSet before = new BitSet();
    private @Nullable CsvWriter writer;
    private int width;

    private RefusedCsv(SentFile.Part part, Layout layout, Refusals refusals, Opening out) throws IOException {
        byte[] head = part.head();
        this.layout = layout;
        this.refusals = refusals;
        this.out = out;
        this.lines = delimiter(SentText.of(head));
        this.marked = SentText.isMarked(head);
    }

    /**
     * How the list is laid out.
     *
     * @param list as its rows were staged
     * @param headings the line of the headings; 0 where they are the first that holds anything
     * @param id the place of the column that names the child; -1 where rows name none
     */
    public record Layout(String list, char separator, int headings, int id) {}

    /** Opens what is written to, when the first row is. */
    @FunctionalInterface
    public interface Opening {
        OutputStream open() throws IOException;
    }

    /** Writes nothing, and opens nothing, where no row is to be mended. */
    public static void copy(SentFile.Part part, Layout layout, Refusals refusals, Opening out) throws IOException {
        RefusedCsv copy = new RefusedCsv(part, layout, refusals, out);
        try (CsvReader<CsvRecord> reader = CsvReader.builder()
                .fieldSeparator(layout.separator())
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .ofCsvRecord(SentText.open(part))) {
            for (CsvRecord record : reader) {
                copy.record((int) record.getStartingLineNumber(), record.getFields());
            }
        } finally {
            copy.finish();
        }
    }

    private static LineDelimiter delimiter(String head) {
        return head.contains("\r\n") || !head.contains("\n") ? LineDelimiter.CRLF : LineDelimiter.LF;
    }

    private void record(int line, List<String> fields) throws IOException {
        if (width == 0) {
            top(line, fields);
            return;
        }
        boolean theirs = layout.id() >= 0
                && layout.id() < fields.size()
                && refusals.isOf("child", SpreadsheetText.meant(fields.get(layout.id())));
        if (theirs && !isBlank(fields) || refusals.names(layout.list(), line)) {
            write(opened(), marked(fields, refusals.inWords(layout.list(), line)));
        }
    }

    private void top(int line, List<String> fields) {
        boolean headings = layout.headings() == 0 ? !isBlank(fields) : line >= layout.headings();
        if (headings) {
            width = fields.size();
            for (int i = 0; i < width; i++) {
                before.set(i, MendMark.is(fields.get(i)));
            }
            top.add(marked(fields, MendMark.heading(refusals.number())));
        } else {
            top.add(fields);
        }
    }

    /** With the mark or the reasons behind the last heading; a column of reasons that was there before is left out. */
    private List<String> marked(List<String> fields, String mark) {
        List<String> marked = new ArrayList<>();
        for (int i = 0; i < Math.max(width, fields.size()); i++) {
            if (i == width) {
                marked.add(mark);
            }
            if (!before.get(i)) {
                marked.add(i < fields.size() ? fields.get(i) : "");
            }
        }
        if (fields.size() <= width) {
            marked.add(mark);
        }
        return marked;
    }

    private CsvWriter opened() throws IOException {
        CsvWriter open = writer;
        if (open == null) {
            Writer text = new OutputStreamWriter(out.open(), StandardCharsets.UTF_8);
            if (marked) {
                text.write('\uFEFF');
            }
            open = SpreadsheetText.csv()
                    .fieldSeparator(layout.separator())
                    .lineDelimiter(lines)
                    .build(text);
            writer = open;
            for (List<String> fields : top) {
                write(open, fields);
            }
        }
        return open;
    }

    /** What a spreadsheet would run goes out as text, and is read as it was when it comes back: see {@link CsvRows}. */
    private static void write(CsvWriter to, List<String> fields) {
        to.writeRecord(fields.stream().map(SpreadsheetText::harmless).toList());
    }

    /** The stream is closed by who opened it. */
    private void finish() throws IOException {
        if (writer != null) {
            writer.flush();
        }
    }

    private static boolean isBlank(List<String> fields) {
        return fields.stream().allMatch(String::isBlank);
    }
}
