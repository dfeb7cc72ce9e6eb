package uk.throughline.measures.pages;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import uk.throughline.kernel.Figure;
import uk.throughline.kernel.Period;
import uk.throughline.kernel.SpreadsheetText;
import uk.throughline.measures.FigureView;
import uk.throughline.measures.Measure;
import uk.throughline.measures.Measures;
import uk.throughline.measures.Split;
import uk.throughline.web.Download;

/**
 * Figures and lists as spreadsheets. Figures have the columns that the command {@code throughline figures} prints, and beside them
 * the last comment that stands.
 */
@Component
class FigureDownloads {
    private static final List<String> COLUMNS = List.of(
            "measure",
            "period",
            "split",
            "value",
            "numerator",
            "denominator",
            "unit",
            "status",
            "vintage",
            "comment",
            "comment_by",
            "comment_on",
            "comment_value");

    private final Measures measures;
    private final FigureComments comments;

    FigureDownloads(Measures measures, FigureComments comments) {
        this.measures = measures;
        this.comments = comments;
    }

    /** The wholes that the scorecard shows for a year or quarter. */
    ResponseEntity<byte[]> scorecard(List<Measure> shown, @Nullable Period span) {
        List<FigureView> figures = new ArrayList<>();
        if (span != null) {
            for (Measure measure : shown) {
                Period period = measure.kind() == Measure.Kind.STOCK ? Period.at(span.to()) : span;
                if (measures.figure(measure.id(), period)
                        instanceof uk.throughline.kernel.Outcome.Done<FigureView>(FigureView figure)) {
                    figures.add(figure);
                }
            }
        }
        return figures("figures" + (span == null ? "" : "-" + span.code()), figures);
    }

    ResponseEntity<byte[]> figures(String name, List<FigureView> figures) {
        FigureComments.Lines said = comments.of(figures);
        return csv(
                name,
                COLUMNS,
                figures.stream()
                        .map(figure -> Stream.concat(cells(figure).stream(), last(said.of(figure)).stream())
                                .toList())
                        .toList());
    }

    /** Every comment that stands on the figures, one a row. */
    ResponseEntity<byte[]> comments(String name, List<FigureView> figures) {
        return csv(
                name,
                CommentsTable.COLUMNS.stream().map(List::getFirst).toList(),
                comments.of(figures).all(figures).stream()
                        .map(CommentsTable::row)
                        .toList());
    }

    private static List<String> last(List<FigureComments.Line> said) {
        return said.isEmpty()
                ? List.of("", "", "", "")
                : CommentsTable.row(said.getFirst()).subList(3, 7);
    }

    /** Any list. A cell that a spreadsheet would run as a formula is kept from it by an apostrophe. */
    ResponseEntity<byte[]> csv(String name, List<String> columns, List<List<String>> rows) {
        StringWriter text = new StringWriter();
        try (CsvWriter csv = SpreadsheetText.csv().build(text)) {
            csv.writeRecord(columns);
            rows.forEach(row ->
                    csv.writeRecord(row.stream().map(SpreadsheetText::harmless).toList()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        String file = name.replaceAll("[^A-Za-z0-9._-]+", "-") + ".csv";
        return Download.of(
                file, MediaType.valueOf("text/csv;charset=UTF-8"), ("\ufeff" + text).getBytes(StandardCharsets.UTF_8));
    }

    private static List<String> cells(FigureView view) {
        Split split = view.split();
        Figure.Known known = view.figure() instanceof Figure.Known found ? found : null;
        return List.of(
                view.measureId(),
                view.period().code(),
                split == null ? "" : split.code(),
                plain(view.rounded()),
                known == null ? "" : plain(known.numerator()),
                known == null ? "" : plain(known.denominator()),
                view.unit(),
                view.figure().status(),
                Long.toString(view.vintage()));
    }

    private static String plain(@Nullable BigDecimal number) {
        return number == null ? "" : number.toPlainString();
    }
}
