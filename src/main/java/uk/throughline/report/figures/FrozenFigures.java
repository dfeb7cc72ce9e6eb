package uk.throughline.report.figures;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import uk.throughline.kernel.Outcome;
import uk.throughline.measures.Measure;
import uk.throughline.measures.Measures;

/** Figures as an edition froze them, whatever the records say now. */
public final class FrozenFigures implements FigureSource {
    private final Measures measures;
    private final String edition;
    private final Map<String, List<Answer>> kept;

    /** @param edition such as "Edition 1 of 2023-24", for telling what it does not hold */
    public FrozenFigures(Measures measures, String edition, Map<String, List<Answer>> kept) {
        this.measures = measures;
        this.edition = edition;
        this.kept = Map.copyOf(kept);
    }

    @Override
    public Optional<Measure> measure(String id) {
        return measures.find(id);
    }

    @Override
    public List<String> measureIds() {
        return measures.all().stream().map(Measure::id).toList();
    }

    @Override
    public Outcome<List<Answer>> answer(Ask ask) {
        List<Answer> answers = kept.get(ask.code());
        return answers == null
                ? Outcome.refused(
                        "edition",
                        edition + " was made before this was asked (" + ask.code()
                                + "). Make a new edition to take its figures.")
                : Outcome.done(answers);
    }
}
