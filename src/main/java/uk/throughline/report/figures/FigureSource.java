package uk.throughline.report.figures;

import java.util.List;
import java.util.Optional;
import uk.throughline.kernel.Outcome;
import uk.throughline.measures.Measure;

/** Answers what a report asks. */
public interface FigureSource {

    /** The measure of that id. */
    Optional<Measure> measure(String id);

    /** The ids of all measures, for telling which was meant. */
    List<String> measureIds();

    /** The answers in their order, or why there are none. */
    Outcome<List<Answer>> answer(Ask ask);
}
