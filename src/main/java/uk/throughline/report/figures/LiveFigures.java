package uk.throughline.report.figures;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import uk.throughline.kernel.Outcome;
import uk.throughline.measures.FigureView;
import uk.throughline.measures.Measure;
import uk.throughline.measures.Measures;
import uk.throughline.measures.Split;

/** Figures as they are counted now. It remembers what it answered, so that an edition can keep exactly that. */
public final class LiveFigures implements FigureSource {
    private final Measures measures;
    private final Map<String, Outcome<List<Answer>>> answered = new LinkedHashMap<>();

    public LiveFigures(Measures measures) {
        this.measures = measures;
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
        Outcome<List<Answer>> known = answered.get(ask.code());
        if (known != null) {
            return known;
        }
        Outcome<List<Answer>> fresh = count(ask);
        answered.put(ask.code(), fresh);
        return fresh;
    }

    /** What was answered so far, by the code of the ask, in the order first asked. */
    public Map<String, List<Answer>> answers() {
        Map<String, List<Answer>> kept = new LinkedHashMap<>();
        answered.forEach((code, outcome) -> {
            if (outcome instanceof Outcome.Done<List<Answer>>(List<Answer> answers)) {
                kept.put(code, answers);
            }
        });
        return kept;
    }

    private Outcome<List<Answer>> count(Ask ask) {
        Optional<Measure> found = measures.find(ask.measure());
        if (found.isEmpty()) {
            return Outcome.refused("measure", "There is no measure \"" + ask.measure() + "\".");
        }
        Disclosure disclosure = new Disclosure(found.get());
        return switch (ask) {
            case Ask.Figure figure -> figure(figure, disclosure);
            case Ask.Parts parts ->
                measures.figures(parts.measure(), parts.period(), parts.dimension())
                        .map(figures -> ours(disclosure.safe(figures)));
            case Ask.Series series ->
                measures.series(series.measure(), series.periods())
                        .map(figures ->
                                ours(figures.stream().map(disclosure::safe).toList()));
            case Ask.Comparators comparators ->
                Outcome.done(measures.comparators(comparators.measure(), comparators.period()).stream()
                        .map(Answer::of)
                        .toList());
            case Ask.ComparatorSeries comparators ->
                Outcome.done(measures.comparatorSeries(comparators.measure(), comparators.period()).stream()
                        .map(Answer::of)
                        .toList());
        };
    }

    private Outcome<List<Answer>> figure(Ask.Figure ask, Disclosure disclosure) {
        Split split = ask.split();
        if (split == null) {
            return measures.figure(ask.measure(), ask.period()).map(figure -> ours(List.of(disclosure.safe(figure))));
        }
        Outcome<FigureView> one = measures.figure(ask.measure(), ask.period(), split);
        if (split.dimension().equals("area")) {
            return one.map(figure -> ours(List.of(figure)));
        }
        return one.map(figure -> ours(List.of(amongItsParts(ask, split, figure, disclosure))));
    }

    /** A part is hidden in a sentence wherever it is hidden in the table of all parts. */
    private FigureView amongItsParts(Ask.Figure ask, Split split, FigureView figure, Disclosure disclosure) {
        Outcome<List<Answer>> parts = answer(new Ask.Parts(ask.measure(), ask.period(), split.dimension()));
        if (figure.split() != null && parts instanceof Outcome.Done<List<Answer>>(List<Answer> all)) {
            for (Answer part : all) {
                if (figure.split().equals(part.figure().split())) {
                    return part.figure();
                }
            }
        }
        return disclosure.safe(figure);
    }

    private static List<Answer> ours(List<FigureView> figures) {
        return figures.stream().map(Answer::of).toList();
    }
}
