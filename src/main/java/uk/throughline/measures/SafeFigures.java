package uk.throughline.measures;

import java.util.List;
import java.util.Map;

/**
 * Figures as they may go out together.
 *
 * @param figures each figure as it was given, and as it may be published
 * @param findings a sentence for each count that could not be protected; somebody must decide on them before anything goes out.
 *     They are for those who publish and no part of what is published
 */
public record SafeFigures(Map<FigureView, FigureView> figures, List<String> findings) {
    public SafeFigures {
        figures = Map.copyOf(figures);
        findings = List.copyOf(findings);
    }

    /** The figure as it may be published. @throws IllegalArgumentException when it was not among those protected together */
    public FigureView of(FigureView figure) {
        FigureView safe = figures.get(figure);
        if (safe == null) {
            throw new IllegalArgumentException(figure.measureId() + " was not protected with the others.");
        }
        return safe;
    }
}
