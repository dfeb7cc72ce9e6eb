package uk.throughline.report.prose;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedSet;
import org.jspecify.annotations.Nullable;
import uk.throughline.kernel.Outcome;
import uk.throughline.kernel.Period;
import uk.throughline.measures.Comparator;
import uk.throughline.measures.FigureView;
import uk.throughline.measures.Measure;
import uk.throughline.measures.Split;
import uk.throughline.report.document.Report;
import uk.throughline.report.figures.Answer;
import uk.throughline.report.figures.Ask;
import uk.throughline.report.figures.FigureSource;

/** Asks for figures on behalf of a section, notes which were used, and stops the report where one cannot be had. */
final class Asking {
    private final FigureSource source;
    private final SequencedSet<Report.Used> used = new LinkedHashSet<>();
    private final Map<String, Measure> asked = new LinkedHashMap<>();
    private String section = "";

    Asking(FigureSource source) {
        this.source = source;
    }

    void section(String id) {
        this.section = id;
    }

    List<Report.Used> used() {
        return List.copyOf(used);
    }

    List<Report.Counted> counted() {
        return asked.values().stream()
                .map(measure -> new Report.Counted(measure.id(), measure.title(), measure.counting(), measure.source()))
                .toList();
    }

    Measure measure(String id, Place place) {
        Optional<Measure> found = source.measure(id);
        if (found.isEmpty()) {
            throw place.stop("There is no measure \"" + id + "\"." + meant(id));
        }
        asked.putIfAbsent(id, found.get());
        return found.get();
    }

    FigureView figure(String measure, Period period, @Nullable Split split, Place place) {
        FigureView figure = answers(new Ask.Figure(measure, period, split), place)
                .getFirst()
                .figure();
        return use(figure);
    }

    /** The whole, without putting it into the report; null where it cannot be had, as where an edition did not keep it. */
    @Nullable
    FigureView unused(String measure, Period period) {
        return source.answer(new Ask.Figure(measure, period, null)) instanceof Outcome.Done<List<Answer>>(var answers)
                ? answers.getFirst().figure()
                : null;
    }

    List<FigureView> parts(String measure, Period period, String dimension, Place place) {
        if (!measure(measure, place).splits().contains(dimension)) {
            throw place.stop(measure + " cannot be split by \"" + dimension + "\". It can be split by "
                    + String.join(", ", measure(measure, place).splits()) + ".");
        }
        return answers(new Ask.Parts(measure, period, dimension), place).stream()
                .map(answer -> use(answer.figure()))
                .toList();
    }

    List<FigureView> series(String measure, List<Period> periods, Place place) {
        return answers(new Ask.Series(measure, periods), place).stream()
                .map(answer -> use(answer.figure()))
                .toList();
    }

    List<Comparator> comparators(String measure, Period period, Place place) {
        return published(new Ask.Comparators(measure, period), place);
    }

    List<Comparator> comparatorSeries(String measure, Period period, Place place) {
        return published(new Ask.ComparatorSeries(measure, period), place);
    }

    private List<Comparator> published(Ask ask, Place place) {
        List<Comparator> published = new ArrayList<>();
        for (Answer answer : answers(ask, place)) {
            Comparator comparator = answer.asComparator();
            use(withArea(comparator));
            published.add(comparator);
        }
        return published;
    }

    private List<Answer> answers(Ask ask, Place place) {
        measure(ask.measure(), place);
        return switch (source.answer(ask)) {
            case Outcome.Done<List<Answer>>(List<Answer> answers) -> answers;
            case Outcome.Refused<List<Answer>>(var refusal) -> throw place.stop(refusal.reason());
        };
    }

    private FigureView use(FigureView figure) {
        used.add(new Report.Used(figure, section));
        return figure;
    }

    private static FigureView withArea(Comparator comparator) {
        FigureView figure = comparator.figure();
        return figure.split() != null
                ? figure
                : new FigureView(
                        figure.measureId(),
                        figure.period(),
                        new Split("area", comparator.area()),
                        figure.figure(),
                        figure.unit(),
                        figure.places(),
                        figure.population(),
                        figure.vintage());
    }

    /** The id that is most like it, if any is. */
    private String meant(String id) {
        return source.measureIds().stream()
                .filter(known -> distance(known, id) <= 4)
                .min(java.util.Comparator.comparingInt(known -> distance(known, id)))
                .map(known -> " Did you mean " + known + "?")
                .orElse(" The command \"throughline figures\" lists what there is.");
    }

    /** How many letters to add, leave out or change to get from one to the other. */
    private static int distance(String one, String other) {
        int[] previous = new int[other.length() + 1];
        for (int j = 0; j <= other.length(); j++) {
            previous[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            int[] current = new int[other.length() + 1];
            current[0] = i;
            for (int j = 1; j <= other.length(); j++) {
                int change = previous[j - 1] + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                current[j] = Math.min(change, Math.min(previous[j], current[j - 1]) + 1);
            }
            previous = current;
        }
        return previous[other.length()];
    }
}
