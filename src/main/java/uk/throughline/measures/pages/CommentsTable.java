package uk.throughline.measures.pages;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import uk.throughline.kernel.Dates;
import uk.throughline.measures.FigureView;

/** Comments as a table, one a row, and what its columns hold as CSV on the Web (2015) has it. */
final class CommentsTable {
    /** The columns: name, title, datatype, what it holds. */
    static final List<List<String>> COLUMNS = List.of(
            List.of("measure", "Measure", "string", "The id of the measure."),
            List.of("period", "Period", "string", "The period of the figure that it speaks of."),
            List.of("split", "Split", "string", "The part, such as category=neglect; empty for the whole."),
            List.of("comment", "Comment", "string", "What the post says of the figure."),
            List.of("comment_by", "Post", "string", "The post that wrote it, as it was called then."),
            List.of("comment_on", "Written on", "date", "The day on which it was written, in London."),
            List.of(
                    "comment_value",
                    "Figure then",
                    "decimal",
                    "The figure, rounded, as it was when this was written; empty where there was none or it is hidden now."),
            List.of(
                    "comment_status",
                    "Status then",
                    "string",
                    "known, or why there is no value then: approximate, not applicable or suppressed."),
            List.of(
                    "comment_vintage",
                    "Return then",
                    "integer",
                    "The number of the return after which the figure had been counted when this was written."));

    private CommentsTable() {}

    static List<String> row(FigureComments.Line line) {
        FigureView figure = line.figure();
        return List.of(
                figure.measureId(),
                figure.period().code(),
                figure.split() == null ? "" : figure.split().code(),
                line.words(),
                line.post(),
                day(line.writtenAt()),
                plain(line.value()),
                line.status(),
                Long.toString(line.vintage()));
    }

    static String day(Instant at) {
        return LocalDate.ofInstant(at, Dates.LONDON).toString();
    }

    private static String plain(@Nullable BigDecimal number) {
        return number == null ? "" : number.toPlainString();
    }

    /** One column for the metadata of a table. */
    static Map<String, Object> described(List<String> column) {
        Map<String, Object> said = new LinkedHashMap<>();
        said.put("name", column.get(0));
        said.put("titles", column.get(1));
        said.put("datatype", column.get(2));
        said.put("dc:description", column.get(3));
        said.put("null", "");
        return said;
    }
}
