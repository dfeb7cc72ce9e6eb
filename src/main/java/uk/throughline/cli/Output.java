package uk.throughline.cli;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;
import uk.throughline.kernel.SpreadsheetText;

/** How a command prints a list: for people as a table, for programs as CSV or JSON. */
enum Output {
    TABLE,
    CSV,
    JSON;

    /** Prints the rows as they come; a null cell is an empty one, and null in JSON. */
    void print(PrintWriter out, List<String> columns, List<List<@Nullable String>> rows) {
        switch (this) {
            case TABLE -> table(out, columns, rows);
            case CSV -> csv(out, columns, rows);
            case JSON -> json(out, columns, rows);
        }
        out.flush();
    }

    private static void table(PrintWriter out, List<String> columns, List<List<@Nullable String>> rows) {
        int[] widths = columns.stream().mapToInt(String::length).toArray();
        for (List<@Nullable String> row : rows) {
            for (int n = 0; n < widths.length; n++) {
                widths[n] = Math.max(widths[n], text(row.get(n)).length());
            }
        }
        line(out, columns, widths);
        rows.forEach(row -> line(out, row, widths));
    }

    private static void line(PrintWriter out, List<? extends @Nullable String> cells, int[] widths) {
        StringBuilder line = new StringBuilder();
        for (int n = 0; n < widths.length; n++) {
            String cell = text(cells.get(n));
            line.append(cell).repeat(' ', widths[n] - cell.length() + 2);
        }
        out.println(line.toString().stripTrailing());
    }

    private static void csv(PrintWriter out, List<String> columns, List<List<@Nullable String>> rows) {
        try {
            CsvWriter csv = SpreadsheetText.csv().build(out);
            csv.writeRecord(columns);
            for (List<@Nullable String> row : rows) {
                csv.writeRecord(row.stream()
                        .map(Output::text)
                        .map(SpreadsheetText::harmless)
                        .collect(Collectors.toList()));
            }
            csv.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void json(PrintWriter out, List<String> columns, List<List<@Nullable String>> rows) {
        try (JsonGenerator json = new JsonFactory().createGenerator(ObjectWriteContext.empty(), new Unclosed(out))) {
            json.writeStartArray();
            for (List<@Nullable String> row : rows) {
                json.writeRaw("\n");
                json.writeStartObject();
                for (int n = 0; n < columns.size(); n++) {
                    String cell = row.get(n);
                    if (cell == null || cell.isEmpty()) {
                        json.writeNullProperty(columns.get(n));
                    } else {
                        json.writeStringProperty(columns.get(n), cell);
                    }
                }
                json.writeEndObject();
            }
            json.writeEndArray();
        }
        out.println();
    }

    private static String text(@Nullable String cell) {
        return cell == null ? "" : cell;
    }

    /** Standard output stays open after a list is printed. */
    private static final class Unclosed extends java.io.FilterWriter {
        Unclosed(PrintWriter out) {
            super(out);
        }

        @Override
        public void close() throws IOException {
            flush();
        }
    }
}
