package uk.throughline.measures.pages;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import uk.throughline.kernel.Figure;
import uk.throughline.kernel.Period;
import uk.throughline.measures.Comparator;
import uk.throughline.measures.FigureView;
import uk.throughline.measures.Measure;

/** Measures and figures for other programs; {@code web/openapi.json} describes the shapes. */
final class FigureJson {
    private FigureJson() {}

    static Map<String, Object> measure(Measure measure) {
        Map<String, Object> said = new LinkedHashMap<>();
        said.put("id", measure.id());
        said.put("title", measure.title());
        said.put("question", measure.question());
        said.put("kind", measure.kind().name().toLowerCase(Locale.ROOT));
        said.put("form", measure.form().name().toLowerCase(Locale.ROOT));
        said.put("unit", measure.unit());
        said.put("places", measure.places());
        said.put("splits", measure.splits());
        said.put("better", measure.polarity().name().toLowerCase(Locale.ROOT));
        said.put("source", measure.source());
        said.put("counting", measure.counting());
        said.put("disclosure", measure.disclosure());
        said.put("derivedFrom", measure.derivedFrom());
        return said;
    }

    static Map<String, Object> figures(
            Measure measure,
            Period period,
            List<FigureView> figures,
            FigureComments.Lines comments,
            List<Comparator> others) {
        Map<String, Object> said = new LinkedHashMap<>();
        said.put("measure", measure(measure));
        said.put("period", period(period));
        said.put(
                "figures",
                figures.stream()
                        .map(figure -> figure(figure, comments.of(figure)))
                        .toList());
        said.put("others", others.stream().map(FigureJson::other).toList());
        return said;
    }

    private static Map<String, Object> figure(FigureView view, List<FigureComments.Line> comments) {
        Figure.@Nullable Known known = view.figure() instanceof Figure.Known is ? is : null;
        Map<String, Object> said = new LinkedHashMap<>();
        said.put("measure", view.measureId());
        said.put("period", period(view.period()));
        said.put("splitBy", view.split() == null ? null : view.split().dimension());
        said.put("part", view.split() == null ? null : view.split().value());
        said.put("value", view.rounded());
        said.put("numerator", known == null ? null : known.numerator());
        said.put("denominator", known == null ? null : known.denominator());
        said.put("unit", view.unit());
        said.put("status", view.figure().status());
        said.put("population", view.population());
        said.put("vintage", view.vintage());
        said.put("comments", comments.stream().map(FigureJson::comment).toList());
        return said;
    }

    private static Map<String, Object> comment(FigureComments.Line line) {
        Map<String, Object> said = new LinkedHashMap<>();
        said.put("words", line.words());
        said.put("post", line.post());
        said.put("writtenAt", line.writtenAt().toString());
        said.put("value", line.value());
        said.put("status", line.status());
        said.put("vintage", line.vintage());
        return said;
    }

    private static Map<String, Object> other(Comparator other) {
        Map<String, Object> said = new LinkedHashMap<>();
        said.put("kind", other.kind().name().toLowerCase(Locale.ROOT));
        said.put("area", other.area());
        said.put("period", period(other.figure().period()));
        said.put("value", other.figure().rounded());
        said.put("unit", other.figure().unit());
        said.put("status", other.figure().figure().status());
        said.put("published", other.published());
        said.put("note", other.note());
        return said;
    }

    private static Map<String, Object> period(Period period) {
        return Map.of(
                "code", period.code(),
                "label", period.label(),
                "from", period.from().toString(),
                "to", period.to().toString());
    }
}
