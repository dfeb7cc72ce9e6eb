package uk.throughline.measures.pages;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import uk.throughline.kernel.Outcome;
import uk.throughline.kernel.Period;
import uk.throughline.measures.FigureView;
import uk.throughline.measures.Measure;
import uk.throughline.measures.Measures;
import uk.throughline.measures.Measures.Every;

/** A figure with its parts and its other years, as it is given to whoever works on with it. */
@Component
class FigureSet {
    private final Measures measures;

    FigureSet(Measures measures) {
        this.measures = measures;
    }

    /** The whole, every part of every split, then the whole of every other year, oldest first; empty where there is none. */
    List<FigureView> of(Measure measure, Period period) {
        List<FigureView> figures = new ArrayList<>();
        if (measures.figure(measure.id(), period) instanceof Outcome.Done<FigureView>(FigureView whole)) {
            figures.add(whole);
        }
        for (String dimension : measure.splits()) {
            if (measures.figures(measure.id(), period, dimension)
                    instanceof Outcome.Done<List<FigureView>>(List<FigureView> parts)) {
                figures.addAll(parts);
            }
        }
        if (figures.isEmpty()) {
            return figures;
        }
        List<Period> years = measures.keptPeriods(measure.id(), Every.YEAR).stream()
                .filter(year -> !year.equals(period))
                .toList();
        if (measures.series(measure.id(), years) instanceof Outcome.Done<List<FigureView>>(List<FigureView> past)) {
            figures.addAll(past);
        }
        return figures;
    }
}
