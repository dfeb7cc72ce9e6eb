package uk.throughline.measures;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import uk.throughline.kernel.Outcome;
import uk.throughline.kernel.Period;
import uk.throughline.measures.Catalogue.Entry;
import uk.throughline.measures.Definition.Dimension;

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

    /** A part of a measure's rows. */
    record Part(Dimension dimension, Codes.Wanted wanted) {}

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

    /** The part that a split asks for, by label, wider group or code. */
    Outcome<Part> part(Entry entry, Split split) {
        return dimension(entry, split.dimension()).then(dimension -> {
            Codes codes = figures.now().codes();
            return codes.wanted(dimension.codeList(), split.value())
                    .map(wanted -> Outcome.done(new Part(dimension, wanted)))
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
