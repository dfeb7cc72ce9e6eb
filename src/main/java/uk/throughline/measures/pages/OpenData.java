package uk.throughline.measures.pages;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import uk.throughline.kernel.Outcome;
import uk.throughline.kernel.Period;
import uk.throughline.kernel.SpreadsheetText;
import uk.throughline.measures.DisclosureControl;
import uk.throughline.measures.FigureView;
import uk.throughline.measures.Measure;
import uk.throughline.measures.SafeFigures;
import uk.throughline.partnership.Partnership;
import uk.throughline.partnership.Partnerships;

/**
 * A figure as open data: a table that anybody may have, because disclosure control went over all of it together, with its
 * metadata as the W3C's recommendation CSV on the Web (2015) has it.
 */
@Component
class OpenData {
    private static final String LICENCE = "https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/";

    /** The columns: name, title, datatype, what it holds. */
    private static final List<List<String>> COLUMNS = List.of(
            List.of("measure", "Measure", "string", "The id of the measure."),
            List.of(
                    "period",
                    "Period",
                    "string",
                    "A day (2024-03-31), a financial year (2023-24), a quarter or a calendar year."),
            List.of(
                    "period_start",
                    "First day",
                    "date",
                    "The first day of the period; for a figure at a day, the day."),
            List.of("period_end", "Last day", "date", "The last day of the period."),
            List.of("split_by", "Split by", "string", "What the part is a part of; empty for the whole."),
            List.of("part", "Part", "string", "The part; empty for the whole."),
            List.of("value", "Value", "decimal", "The figure, rounded; empty where there is none."),
            List.of("unit", "Unit", "string", "What the value is told in."),
            List.of(
                    "status",
                    "Status",
                    "string",
                    "known, or why there is no value: suppressed (hidden, because it or another could tell of a child),"
                            + " not collected (no return tells of it), too recent (what it depends on may still happen) or not"
                            + " applicable (there was nothing to take a share of)."));

    private final DisclosureControl disclosure;
    private final Partnerships partnerships;

    OpenData(DisclosureControl disclosure, Partnerships partnerships) {
        this.disclosure = disclosure;
        this.partnerships = partnerships;
    }

    /** The table of the figures of {@link FigureSet}; refused, with each count that it would tell, where one cannot be protected. */
    Outcome<byte[]> table(List<FigureView> all) {
        SafeFigures safe = disclosure.protect(all);
        if (!safe.findings().isEmpty()) {
            return Outcome.refused(
                    "figures",
                    "This is not given out as open data, because it would tell of a child whatever is hidden. "
                            + String.join(" ", safe.findings()));
        }
        StringWriter text = new StringWriter();
        try (CsvWriter csv = SpreadsheetText.csv().build(text)) {
            csv.writeRecord(COLUMNS.stream().map(column -> column.get(0)).toList());
            all.forEach(figure -> csv.writeRecord(
                    row(safe.of(figure)).stream().map(SpreadsheetText::harmless).toList()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Outcome.done(text.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static List<String> row(FigureView figure) {
        return List.of(
                figure.measureId(),
                figure.period().code(),
                figure.period().from().toString(),
                figure.period().to().toString(),
                figure.split() == null ? "" : figure.split().dimension(),
                figure.split() == null ? "" : figure.split().value(),
                figure.rounded() == null ? "" : figure.rounded().toPlainString(),
                figure.unit(),
                figure.figure().status());
    }

    /** The metadata of the table that stands beside it as {@code file}. */
    byte[] metadata(Measure measure, Period period, String file) {
        Map<String, Object> table = table(file, measure.title() + ", " + period.label());
        table.put("dc:description", measure.counting());
        table.put("dc:source", measure.source());
        table.put("dc:license", Map.of("@id", LICENCE));
        table.put(
                "rdfs:comment",
                FigureParts.whenShared(measure)
                        + " What posts say of the figures is not part of it, because a comment may repeat what is hidden here.");
        table.put("tableSchema", schema(COLUMNS, List.of("measure", "period", "split_by", "part")));
        return written(table);
    }

    /** The metadata of the comments that stand beside it as {@code file}; they are for those who may read figures and have no licence. */
    byte[] metadataOfComments(Measure measure, Period period, String file) {
        Map<String, Object> table = table(file, "What is said of: " + measure.title() + ", " + period.label());
        table.put(
                "rdfs:comment",
                "For those who may read figures, and not open data: a comment may repeat a number that is hidden elsewhere."
                        + " One that was withdrawn is left out.");
        table.put("tableSchema", schema(CommentsTable.COLUMNS, List.of()));
        return written(table);
    }

    private Map<String, Object> table(String file, String title) {
        Map<String, Object> table = new LinkedHashMap<>();
        table.put("@context", List.of("http://www.w3.org/ns/csvw", Map.of("@language", "en")));
        table.put("url", file);
        table.put("dc:title", title);
        table.put(
                "dc:publisher",
                partnerships.current().map(Partnership::name).orElse("The safeguarding children partnership"));
        return table;
    }

    private static Map<String, Object> schema(List<List<String>> columns, List<String> key) {
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("columns", columns.stream().map(CommentsTable::described).toList());
        if (!key.isEmpty()) {
            schema.put("primaryKey", key);
        }
        return schema;
    }

    private static byte[] written(Map<String, Object> table) {
        return JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsBytes(table);
    }
}
