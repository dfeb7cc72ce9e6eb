package uk.throughline.measures;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import uk.throughline.kernel.Outcome;
import uk.throughline.kernel.Period;
import uk.throughline.measures.Catalogue.Entry;
import uk.throughline.measures.Definition.Dimension;
import uk.throughline.measures.Definition.Pair;

/** What a question means: the measure, whether the period fits it, and which part is asked for; or why it is refused. */
@Component
class Questions {
    private final Catalogue catalogue;
    private final Figures figures;
    private final FigureGrant grant;

    Questions(Catalogue catalogue, Figures figures, FigureGrant grant) {
        this.catalogue = catalogue;
        this.figures = figures;
        this.grant = grant;
    }

    /** A part of a measure's rows: the codes of one dimension, or of two at once. */
    record Part(List<Of> of) {
        /** The codes of a dimension that are asked for. */
        record Of(Dimension dimension, Codes.Wanted wanted) {}

        /** As figures are kept. */
        String dimension() {
            return of.stream().map(one -> one.dimension().name()).collect(Collectors.joining(Split.AND));
        }

        /** In words, as figures are kept. */
        String label() {
            return of.stream().map(one -> one.wanted().label()).collect(Collectors.joining(Split.AND));
        }

        /** The pair that figures may not be kept for; null for a single part. */
        @Nullable
        Pair pair() {
            return of.size() == 2
                    ? new Pair(of.getFirst().dimension(), of.getLast().dimension())
                    : null;
        }
    }

    /** The measure with that id, for who may read figures. */
    Outcome<Entry> entry(String measureId) {
        grant.require();
        return catalogue
                .find(measureId)
                .map(Outcome::done)
                .orElseGet(() -> Outcome.refused(
                        "measure",
                        "There is no measure \"" + measureId
                                + "\". The page Figures and the command throughline figures name them all."));
    }

    /** The same, when it has an answer for the period. */
    Outcome<Entry> fitting(String measureId, Period period) {
        return entry(measureId).then(entry -> {
            String why = Asked.doesNotFit(entry, period);
            return why == null ? Outcome.done(entry) : Outcome.refused("period", why);
        });
    }

    Outcome<Dimension> dimension(Entry entry, String name) {
        List<String> splits = entry.measure().splits();
        Dimension dimension = splits.contains(name) ? entry.definition().dimension(name) : null;
        return dimension != null
                ? Outcome.done(dimension)
                : Outcome.refused(
                        "split",
                        "\"" + entry.measure().title() + "\" is not split by " + name + ". "
                                + (splits.isEmpty()
                                        ? "It has no splits."
                                        : "It is split by " + String.join(", ", splits) + "."));
    }

    /** Two dimensions at once, named as "phase;kind". */
    Outcome<Pair> pair(Entry entry, String names) {
        List<Dimension> two = entry.definition().named(names);
        return two.size() == 2
                ? Outcome.done(new Pair(two.getFirst(), two.getLast()))
                : Outcome.refused(
                        "split",
                        "\"" + names + "\" is no pair of the splits of \""
                                + entry.measure().title() + "\". It is split by "
                                + String.join(", ", entry.measure().splits()) + ".");
    }

    /** The part that a split asks for, by label, wider group or code. */
    Outcome<Part> part(Entry entry, Split split) {
        if (!split.isPair()) {
            return one(entry, split).map(only -> new Part(List.of(only)));
        }
        String[] dimensions = split.dimension().split(Split.AND, 2);
        String[] values = split.value().split(Split.AND, 2);
        return one(entry, new Split(dimensions[0], values[0]))
                .then(first -> one(entry, new Split(dimensions[1], values[1])).then(second -> {
                    List<Dimension> order = entry.definition().named(split.dimension());
                    if (order.isEmpty()) {
                        return Outcome.refused(
                                "split", "A pair needs two different splits, such as sex=female;age_band=0.");
                    }
                    return Outcome.done(new Part(
                            order.getFirst().equals(first.dimension())
                                    ? List.of(first, second)
                                    : List.of(second, first)));
                }));
    }

    private Outcome<Part.Of> one(Entry entry, Split split) {
        return dimension(entry, split.dimension()).then(dimension -> {
            Codes codes = figures.now().codes();
            return codes.wanted(dimension.codeList(), split.value())
                    .map(wanted -> Outcome.done(new Part.Of(dimension, wanted)))
                    .orElseGet(() -> {
                        Set<String> known = new LinkedHashSet<>(codes.labels(dimension.codeList()));
                        known.addAll(codes.groups(dimension.codeList()));
                        return refusedPart(split, List.copyOf(known));
                    });
        });
    }

    static <T> Outcome<T> refusedPart(Split split, List<String> known) {
        return Outcome.refused(
                "split",
                "\"" + split.value() + "\" is not a part of " + split.dimension() + ". Ask for one of: "
                        + String.join(", ", known) + ".");
    }
}
