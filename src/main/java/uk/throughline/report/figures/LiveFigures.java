package uk.throughline.report.figures;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import uk.throughline.kernel.Outcome;
import uk.throughline.kernel.Period;
import uk.throughline.measures.DisclosureControl;
import uk.throughline.measures.FigureView;
import uk.throughline.measures.Measure;
import uk.throughline.measures.Measures;
import uk.throughline.measures.SafeFigures;
import uk.throughline.measures.Split;

/**
 * Figures as they are counted now, small ones too. It remembers what it answered: only once everything that goes out together is
 * known, {@link #safe} tells what of it may be published.
 */
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

    /** What was answered so far as it may be published, by the code of the ask, in the order first asked. */
    public SafeAnswers safe(DisclosureControl control) {
        Map<String, List<Answer>> answers = answers();
        SafeFigures safe = control.protect(answers.values().stream()
                .flatMap(List::stream)
                .filter(answer -> answer.comparator() == null)
                .map(Answer::figure)
                .collect(Collectors.toCollection(LinkedHashSet::new)));
        answers.replaceAll((code, all) -> all.stream()
                .map(answer -> answer.comparator() == null ? Answer.of(safe.of(answer.figure())) : answer)
                .toList());
        return new SafeAnswers(answers, safe.findings());
    }

    private Map<String, List<Answer>> answers() {
        Map<String, List<Answer>> kept = new LinkedHashMap<>();
        answered.forEach((code, outcome) -> {
            if (outcome instanceof Outcome.Done<List<Answer>>(List<Answer> answers)) {
                kept.put(code, answers);
            }
        });
        return kept;
    }

    private Outcome<List<Answer>> count(Ask ask) {
        return switch (ask) {
            case Ask.Figure(String measure, Period period, Split split) ->
                (split == null ? measures.figure(measure, period) : measures.figure(measure, period, split))
                        .map(figure -> ours(List.of(figure)));
            case Ask.Parts parts ->
                measures.figures(parts.measure(), parts.period(), parts.dimension())
                        .map(LiveFigures::ours);
            case Ask.Series series ->
                measures.series(series.measure(), series.periods()).map(LiveFigures::ours);
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

    private static List<Answer> ours(List<FigureView> figures) {
        return figures.stream().map(Answer::of).toList();
    }
}
