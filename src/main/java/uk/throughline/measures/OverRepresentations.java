package uk.throughline.measures;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import uk.throughline.kernel.Figure;
import uk.throughline.kernel.Outcome;
import uk.throughline.kernel.Period;
import uk.throughline.measures.Catalogue.Entry;
import uk.throughline.measures.Definition.Dimension;
import uk.throughline.measures.Definition.PerPeople;
import uk.throughline.measures.OverRepresentation.Group;
import uk.throughline.measures.PopulationLists.Composed;

/** Holds the parts of a figure against the parts of the population of the same ages; what does not fit is refused with why. */
@Component
class OverRepresentations {
    /** The census comes every ten years: what it says is used for the years around it. */
    private static final int YEARS_APART = 5;

    private final Questions questions;
    private final Figures figures;
    private final PopulationLists populations;
    private final AsCounter asCounter;

    OverRepresentations(Questions questions, Figures figures, PopulationLists populations, AsCounter asCounter) {
        this.questions = questions;
        this.figures = figures;
        this.populations = populations;
        this.asCounter = asCounter;
    }

    Outcome<OverRepresentation> of(String measureId, Period period, String name) {
        return questions
                .fitting(measureId, period)
                .then(entry -> questions.dimension(entry, name).then(dimension -> population(entry, dimension, period)
                        .then(people -> held(entry, dimension, period, people))));
    }

    /** The population by the split, of the same ages and of the nearest year; refused where there is none that fits. */
    private Outcome<List<Composed>> population(Entry entry, Dimension dimension, Period period) {
        PerPeople per = entry.definition().perPeople();
        String title = "\"" + entry.measure().title() + "\"";
        if (per == null || entry.as() != Catalogue.Shown.ITSELF) {
            return Outcome.refused(
                    "measure",
                    title
                            + " is not a count of children of certain ages, so there is no population to hold it against.");
        }
        String authority =
                figures.now().partnership().map(p -> p.authorityCode()).orElse("");
        List<Composed> all = asCounter.ask(() -> populations.composition(authority, dimension.name()));
        if (all.isEmpty()) {
            return Outcome.refused(
                    "population",
                    "No population by " + inWords(dimension)
                            + " was sent in yet. Send one with the columns characteristic and part.");
        }
        List<Composed> sameAges = all.stream()
                .filter(one -> one.ageFrom() == per.ageFrom() && one.ageTo() == per.ageTo())
                .toList();
        if (sameAges.isEmpty()) {
            return Outcome.refused(
                    "population",
                    "The population by " + inWords(dimension) + " is of people aged "
                            + all.stream()
                                    .map(one -> one.ageFrom() + " to " + one.ageTo())
                                    .distinct()
                                    .collect(Collectors.joining(", "))
                            + ", but " + title + " is told of children aged " + per.ageFrom() + " to " + per.ageTo()
                            + ". Different ages cannot be held against each other.");
        }
        int wanted = period.to().getYear();
        int year = sameAges.stream()
                .map(Composed::year)
                .min(Comparator.<Integer>comparingInt(one -> Math.abs(one - wanted))
                        .thenComparing(one -> one))
                .orElseThrow();
        if (Math.abs(year - wanted) > YEARS_APART) {
            return Outcome.refused(
                    "population",
                    "The nearest population by " + inWords(dimension) + " is of " + year + ", more than " + YEARS_APART
                            + " years from " + period.label() + ".");
        }
        return Outcome.done(sameAges.stream().filter(one -> one.year() == year).toList());
    }

    private record Part(String label, Set<String> codes, long people) {}

    private Outcome<OverRepresentation> held(
            Entry entry, Dimension dimension, Period period, List<Composed> population) {
        Standing now = figures.now();
        List<Part> parts = new ArrayList<>();
        Set<String> told = new HashSet<>();
        for (Composed one : population) {
            Codes.Wanted wanted =
                    now.codes().wanted(dimension.codeList(), one.part()).orElse(null);
            if (wanted == null) {
                return Outcome.refused(
                        "population",
                        "The population by " + inWords(dimension) + " tells of \"" + one.part()
                                + "\", which the figures do not know.");
            }
            if (wanted.codes().stream().anyMatch(code -> !told.add(code))) {
                return Outcome.refused(
                        "population",
                        "The population by " + inWords(dimension) + " counts some people twice: \"" + one.part()
                                + "\" is also part of another group of it.");
            }
            parts.add(new Part(wanted.label(), wanted.codes(), one.people()));
        }
        PeriodFigures found =
                figures.of(now, entry.definition(), List.of(period)).getFirst();
        if (found == null || !(found.whole() instanceof PeriodFigures.Kept(Figure.Known whole, var p, var v))) {
            return Outcome.refused("period", "Nothing was collected for " + period.label() + " yet.");
        }
        Views views = new Views(now, entry);
        List<Counts> counts = parts.stream()
                .map(part -> new Counts(part, count(views.part(period, found, dimension.name(), part.label()))))
                .toList();
        long counted = counts.stream().mapToLong(Counts::count).sum();
        if (counted == 0) {
            return Outcome.refused("figure", "Nobody was counted whose group is known.");
        }
        Composed any = population.getFirst();
        return Outcome.done(new OverRepresentation(
                dimension.name(),
                any.ageFrom(),
                any.ageTo(),
                any.year(),
                any.source(),
                counted,
                whole.value().longValueExact() - counted,
                groups(now.codes(), dimension, counts)));
    }

    private record Counts(Part part, long count) {}

    private static List<Group> groups(Codes codes, Dimension dimension, List<Counts> counts) {
        long all = counts.stream().mapToLong(Counts::count).sum();
        long everybody = counts.stream().mapToLong(one -> one.part().people()).sum();
        List<Group> groups = new ArrayList<>();
        for (String name : codes.groups(dimension.codeList())) {
            Set<String> within =
                    codes.wanted(dimension.codeList(), name).orElseThrow().codes();
            List<Counts> inside = counts.stream()
                    .filter(one -> within.containsAll(one.part().codes()))
                    .toList();
            boolean cuts = counts.stream()
                    .anyMatch(one ->
                            !inside.contains(one) && one.part().codes().stream().anyMatch(within::contains));
            if (inside.size() > 1 && inside.size() < counts.size() && !cuts) {
                groups.add(group(name, true, inside, all, everybody));
            }
        }
        counts.forEach(one -> groups.add(group(one.part().label(), false, List.of(one), all, everybody)));
        return groups.stream()
                .filter(group -> group.people() > 0 && group.people() < everybody)
                .toList();
    }

    private static Group group(String label, boolean wider, Collection<Counts> of, long all, long everybody) {
        return new Group(
                label,
                wider,
                of.stream().mapToLong(Counts::count).sum(),
                all,
                of.stream().mapToLong(one -> one.part().people()).sum(),
                everybody);
    }

    private static long count(FigureView view) {
        return view.figure() instanceof Figure.Known known ? known.value().longValueExact() : 0;
    }

    private static String inWords(Dimension dimension) {
        return dimension.name().replace('_', ' ');
    }
}
