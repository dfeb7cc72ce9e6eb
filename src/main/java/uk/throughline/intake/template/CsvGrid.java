package uk.throughline.intake.template;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import uk.throughline.intake.staging.SentFile.Part;
import uk.throughline.intake.staging.UnreadableReturn;

/** A text file in UTF-8 with one separator between its cells; a byte-order mark is read past. */
record CsvGrid(Part part, char separator) implements Grid {

    @Override
    public String name() {
        return part.name();
    }

    @Override
    public void each(Taker taker) throws IOException, SQLException {
        try (CsvReader<CsvRecord> reader = CsvReader.builder()
                .fieldSeparator(separator)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .ofCsvRecord(new InputStreamReader(
                        part.open(),
                        StandardCharsets.UTF_8
                                .newDecoder()
                                .onMalformedInput(CodingErrorAction.REPORT)
                                .onUnmappableCharacter(CodingErrorAction.REPORT)))) {
            boolean first = true;
            for (CsvRecord record : reader) {
                List<String> cells = record.getFields();
                if (first) {
                    cells = withoutMark(cells);
                    first = false;
                }
                if (!isBlank(cells) && !taker.take((int) record.getStartingLineNumber(), cells)) {
                    return;
                }
            }
        } catch (UncheckedIOException e) {
            if (e.getCause() instanceof CharacterCodingException) {
                throw notUtf8();
            }
            throw e.getCause();
        } catch (CharacterCodingException e) {
            throw notUtf8();
        } catch (CsvParseException e) {
            if (e.getCause() instanceof CharacterCodingException) {
                throw notUtf8();
            }
            throw new UnreadableReturn("The file " + name()
                    + " cannot be read as CSV: a value is far too long or a quotation mark is not closed. Nothing was"
                    + " kept. Save it again as CSV and send it.");
        }
    }

    private UnreadableReturn notUtf8() {
        return new UnreadableReturn(
                "The file " + name()
                        + " is not in UTF-8. Nothing was kept. Save it as \"CSV UTF-8\", or as an Excel workbook, and send it again.");
    }

    static boolean isBlank(List<String> cells) {
        for (String cell : cells) {
            if (!cell.isBlank()) {
                return false;
            }
        }
        return true;
    }

    private static List<String> withoutMark(List<String> cells) {
        List<String> clean = new ArrayList<>(cells);
        clean.set(0, clean.getFirst().replace("\uFEFF", ""));
        return clean;
    }
}
