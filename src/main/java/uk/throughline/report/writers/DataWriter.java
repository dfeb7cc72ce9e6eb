package uk.throughline.report.writers;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.throughline.kernel.Figure;
import uk.throughline.kernel.SpreadsheetText;
import uk.throughline.measures.FigureView;
import uk.throughline.report.document.Report;

/** Writes every figure that the report uses, one a line, in the columns that {@code throughline figures} prints, and the section. */
public final class DataWriter implements ReportWriter {

    @Override
    public String ending() {
        return "-data.csv";
    }

    @Override
    public byte[] write(Report report) {
        StringWriter text = new StringWriter();
        try (CsvWriter csv =
                SpreadsheetText.csv().lineDelimiter(LineDelimiter.LF).build(text)) {
            csv.writeRecord(
                    "measure",
                    "period",
                    "split",
                    "value",
                    "numerator",
                    "denominator",
                    "unit",
                    "status",
                    "vintage",
                    "section");
            for (Report.Used used : report.used()) {
                write(used, csv);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static void write(Report.Used used, CsvWriter csv) {
        FigureView view = used.figure();
        Figure figure = view.figure();
        BigDecimal numerator = figure instanceof Figure.Known known ? known.numerator() : null;
        BigDecimal denominator = figure instanceof Figure.Known known ? known.denominator() : null;
        csv.writeRecord(Stream.of(
                        view.measureId(),
                        view.period().code(),
                        view.split() == null ? "" : view.split().code(),
                        plain(figure instanceof Figure.Approximate(BigDecimal atLeast) ? atLeast : view.rounded()),
                        plain(numerator),
                        plain(denominator),
                        view.unit(),
                        figure.status(),
                        String.valueOf(view.vintage()),
                        used.sectionId())
                .map(SpreadsheetText::harmless)
                .toList());
    }

    private static String plain(@Nullable BigDecimal value) {
        return value == null ? "" : value.toPlainString();
    }
}
