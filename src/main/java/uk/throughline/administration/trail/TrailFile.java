package uk.throughline.administration.trail;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import uk.throughline.access.TrailReading.Entry;
import uk.throughline.kernel.SpreadsheetText;
import uk.throughline.web.Download;

/** Entries of the trail as a spreadsheet. */
@Component
class TrailFile {
    /** As many rows as a spreadsheet still opens with ease; a narrower filter gives the others. */
    static final int MOST = 100_000;

    private static final MediaType CSV = MediaType.valueOf("text/csv;charset=UTF-8");

    ResponseEntity<byte[]> of(List<Entry> entries) {
        StringWriter text = new StringWriter();
        try (CsvWriter csv = SpreadsheetText.csv().build(text)) {
            csv.writeRecord("Entry", "When", "Who", "Post", "What", "Of what", "Children", "Note");
            for (Entry entry : entries) {
                csv.writeRecord(Stream.of(
                                String.valueOf(entry.number()),
                                TrailRows.when(entry),
                                entry.who(),
                                entry.post(),
                                entry.act(),
                                entry.subject(),
                                String.valueOf(entry.children()),
                                entry.note())
                        .map(SpreadsheetText::harmless)
                        .toList());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Download.of("trail.csv", CSV, ("\ufeff" + text).getBytes(StandardCharsets.UTF_8));
    }
}
