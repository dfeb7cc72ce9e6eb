package uk.throughline.report.figures;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import uk.throughline.kernel.Figure;
import uk.throughline.kernel.Period;
import uk.throughline.measures.Comparator;
import uk.throughline.measures.FigureView;
import uk.throughline.measures.Split;

/** One answer as an edition keeps it, in the columns of its table. */
public record EditionRow(
        String year,
        int number,
        String ask,
        int ordinal,
        String measure,
        String period,
        @Nullable String dimension,
        @Nullable String part,
        String status,
        @Nullable BigDecimal value,
        @Nullable BigDecimal numerator,
        @Nullable BigDecimal denominator,
        String unit,
        int places,
        @Nullable String population,
        long vintage,
        @Nullable String comparatorKind,
        @Nullable String comparatorArea,
        @Nullable String comparatorPublished,
        @Nullable String comparatorNote) {
    private static final String TOO_RECENT = "too recent until ";

    /** The answer as a row. */
    public static EditionRow of(String year, int number, String ask, int ordinal, Answer answer) {
        FigureView view = answer.figure();
        Figure figure = view.figure();
        Figure.@Nullable Known known = figure instanceof Figure.Known is ? is : null;
        BigDecimal value = known != null
                ? known.value()
                : figure instanceof Figure.Approximate(BigDecimal atLeast) ? atLeast : null;
        Answer.Published published = answer.comparator();
        return new EditionRow(
                year,
                number,
                ask,
                ordinal,
                view.measureId(),
                view.period().code(),
                view.split() == null ? null : view.split().dimension(),
                view.split() == null ? null : view.split().value(),
                figure instanceof Figure.TooRecent(LocalDate until) ? TOO_RECENT + until : figure.status(),
                value,
                known == null ? null : known.numerator(),
                known == null ? null : known.denominator(),
                view.unit(),
                view.places(),
                view.population(),
                view.vintage(),
                published == null ? null : published.kind().name(),
                published == null ? null : published.area(),
                published == null ? null : published.published(),
                published == null ? null : published.note());
    }

    /** The row as the answer that it keeps. */
    public Answer answer() {
        FigureView view = new FigureView(
                measure,
                Period.of(period),
                dimension == null || part == null ? null : new Split(dimension, part),
                figure(),
                unit,
                places,
                population,
                vintage);
        return new Answer(
                view,
                comparatorKind == null
                        ? null
                        : new Answer.Published(
                                Comparator.Kind.valueOf(comparatorKind),
                                orEmpty(comparatorArea),
                                orEmpty(comparatorPublished),
                                orEmpty(comparatorNote)));
    }

    private Figure figure() {
        if (status.startsWith(TOO_RECENT)) {
            return new Figure.TooRecent(LocalDate.parse(status.substring(TOO_RECENT.length())));
        }
        BigDecimal kept = value == null ? BigDecimal.ZERO : value;
        return switch (status) {
            case "known" -> new Figure.Known(kept, numerator, denominator);
            case "approximate" -> new Figure.Approximate(kept);
            case "suppressed" -> new Figure.Suppressed();
            case "not collected" -> new Figure.NotCollected();
            case "not applicable" -> new Figure.NotApplicable();
            default -> throw new IllegalStateException("An edition keeps a figure as \"" + status + "\"");
        };
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
