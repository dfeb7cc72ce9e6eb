package uk.throughline.measures.pages;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import uk.throughline.kernel.Figure;
import uk.throughline.kernel.Period;
import uk.throughline.measures.FigureView;
import uk.throughline.measures.comments.Comment;
import uk.throughline.measures.comments.Commentary;

/**
 * What is said of figures, for the files that are given to those who may read figures. A comment may repeat a number that disclosure
 * control hides, so none goes into open data. One that was withdrawn is in no file.
 */
@Component
class FigureComments {
    private final Commentary commentary;

    FigureComments(Commentary commentary) {
        this.commentary = commentary;
    }

    /**
     * A comment that stands.
     *
     * @param figure the figure that it speaks of, as it is now
     * @param post the post that wrote it, as it was called then
     * @param value the rounded figure as it was then; null where there was none, or where it is hidden now
     * @param status known, or why there is no value
     * @param vintage the number of the return after which the figure had been counted
     */
    record Line(
            FigureView figure,
            String words,
            String post,
            Instant writtenAt,
            @Nullable BigDecimal value,
            String status,
            long vintage) {}

    /** The comments that stand on figures, of each newest first. */
    record Lines(Map<String, List<Line>> byFigure) {
        List<Line> of(FigureView figure) {
            return byFigure.getOrDefault(key(figure.measureId(), figure.period(), figure), List.of());
        }

        /** Those on the figures, in their order. */
        List<Line> all(List<FigureView> figures) {
            return figures.stream().flatMap(figure -> of(figure).stream()).toList();
        }
    }

    Lines of(List<FigureView> figures) {
        Map<String, FigureView> now = new HashMap<>();
        figures.forEach(figure -> now.put(key(figure.measureId(), figure.period(), figure), figure));
        Map<String, List<Line>> lines = new HashMap<>();
        for (Comment comment : commentary.standing(
                figures.stream().map(FigureView::measureId).distinct().toList(),
                figures.stream().map(FigureView::period).distinct().toList())) {
            String key = key(comment.figure().measureId(), comment.figure().period(), comment.figure());
            FigureView figure = now.get(key);
            if (figure != null) {
                lines.computeIfAbsent(key, k -> new ArrayList<>()).add(line(figure, comment));
            }
        }
        return new Lines(lines);
    }

    private static Line line(FigureView figure, Comment comment) {
        FigureView then = comment.figure();
        boolean hidden = figure.figure() instanceof Figure.Suppressed;
        return new Line(
                figure,
                comment.words(),
                comment.post(),
                comment.writtenAt(),
                hidden ? null : then.rounded(),
                (hidden ? figure : then).figure().status(),
                then.vintage());
    }

    private static String key(String measureId, Period period, FigureView figure) {
        return SaidLately.key(measureId + " " + period.code(), figure.split());
    }
}
