package uk.throughline.report.figures;

import org.jspecify.annotations.Nullable;
import uk.throughline.measures.Comparator;
import uk.throughline.measures.FigureView;

/**
 * One figure that answers an ask.
 *
 * @param comparator for a published comparator, what it is and its own year; else null
 */
public record Answer(FigureView figure, @Nullable Published comparator) {

    /** What a published comparator is. */
    public record Published(Comparator.Kind kind, String area, String published, String note) {}

    static Answer of(FigureView figure) {
        return new Answer(figure, null);
    }

    static Answer of(Comparator comparator) {
        return new Answer(
                comparator.figure(),
                new Published(comparator.kind(), comparator.area(), comparator.published(), comparator.note()));
    }

    /** @throws IllegalStateException when it is no comparator */
    public Comparator asComparator() {
        if (comparator == null) {
            throw new IllegalStateException("A figure of ours was kept where a comparator was asked for");
        }
        return new Comparator(comparator.kind(), comparator.area(), figure, comparator.published(), comparator.note());
    }
}
