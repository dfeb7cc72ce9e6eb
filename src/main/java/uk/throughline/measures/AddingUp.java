package uk.throughline.measures;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import uk.throughline.kernel.Outcome;
import uk.throughline.kernel.Period;

/** Finds what printed counts add up with: the parts of a whole, wider groups, pairs of splits, and the parts of a time. */
final class AddingUp {
    private final Measures measures;
    private final AroundFigures around;
    private final FiguresTogether together;
    private final Set<String> added = new HashSet<>();

    AddingUp(Measures measures, AroundFigures around, FiguresTogether together) {
        this.measures = measures;
        this.around = around;
        this.together = together;
    }

    void all() {
        List<Told> printed = together.printed();
        for (Told told : printed) {
            if (told.split() != null && told.split().isPair()) {
                pairs(told, told.split());
            } else if (told.split() != null) {
                parts(told, told.split().dimension());
            }
        }
        for (Told told : printed) {
            if (told.period() instanceof Period.Span span && told.measure().kind() == Measure.Kind.FLOW) {
                times(told, span, printed);
            }
        }
    }

    /** The parts make up the whole, and those of a printed group the group. */
    private void parts(Told like, String dimension) {
        if (!added.add(
                like.measure().id() + " " + like.role() + " @ " + like.period().code() + " by " + dimension)) {
            return;
        }
        List<Told> parts = told(like, dimension);
        one(like, like.period(), null).ifPresent(whole -> together.add(whole, parts));
        for (Told group : together.printed()) {
            Split split = group.split();
            if (split != null
                    && split.dimension().equals(dimension)
                    && group.isOfOneMeasureWith(like)
                    && group.period().equals(like.period())
                    && parts.stream().noneMatch(part -> split.equals(part.split()))) {
                group(group, split, parts);
            }
        }
    }

    private void group(Told group, Split split, List<Told> parts) {
        List<String> within =
                around.groups(group.measure().id(), split.dimension()).get(split.value());
        if (within != null) {
            together.add(
                    group,
                    parts.stream()
                            .filter(part -> part.split() != null
                                    && within.contains(part.split().value()))
                            .toList());
        } else {
            one(group, group.period(), null).ifPresent(whole -> together.add(whole, List.of(group)));
        }
    }

    /** What is in two parts at once adds up to either of them. */
    private void pairs(Told like, Split pair) {
        List<String> dimensions = List.of(pair.dimension().split(Split.AND, 2));
        if (!added.add(like.measure().id() + " @ " + like.period().code() + " by " + pair.dimension())) {
            return;
        }
        List<Told> both = told(like, pair.dimension());
        for (int i = 0; i < 2; i++) {
            int which = i;
            parts(like, dimensions.get(which));
            for (Told margin : told(like, dimensions.get(which))) {
                String value = margin.split() == null ? "" : margin.split().value();
                together.add(
                        margin,
                        both.stream()
                                .filter(part -> part.split() != null
                                        && part.split()
                                                .value()
                                                .split(Split.AND, 2)[which]
                                                .equals(value))
                                .toList());
            }
        }
    }

    /** A time into which another begins or ends is the sum of its stretches, which are printed or follow from what is. */
    private void times(Told whole, Period.Span span, List<Told> printed) {
        TreeSet<java.time.LocalDate> starts = new TreeSet<>();
        for (Told other : printed) {
            if (other.isOfOneMeasureWith(whole) && Objects.equals(other.split(), whole.split())) {
                starts.add(other.period().from());
                starts.add(other.period().to().plusDays(1));
            }
        }
        List<java.time.LocalDate> within =
                new ArrayList<>(starts.subSet(span.from(), true, span.to().plusDays(1), true));
        if (within.size() > 2) {
            List<Told> stretches = new ArrayList<>();
            for (int i = 1; i < within.size(); i++) {
                Period stretch = Period.between(within.get(i - 1), within.get(i).minusDays(1));
                one(whole, stretch, whole.split()).ifPresent(stretches::add);
            }
            together.add(whole, stretches);
        }
    }

    private List<Told> told(Told like, String dimension) {
        return measures.figures(like.measure().id(), like.period(), dimension)
                        instanceof Outcome.Done<List<FigureView>>(List<FigureView> views)
                ? views.stream().flatMap(view -> told(like, view).stream()).toList()
                : List.of();
    }

    private Optional<Told> one(Told like, Period period, @Nullable Split split) {
        Outcome<FigureView> figure = split == null
                ? measures.figure(like.measure().id(), period)
                : measures.figure(like.measure().id(), period, split);
        return figure instanceof Outcome.Done<FigureView>(FigureView view) ? told(like, view) : Optional.empty();
    }

    private static Optional<Told> told(Told like, FigureView view) {
        return Told.by(view, like.measure(), like.measure()).stream()
                .filter(told -> told.role() == like.role())
                .findFirst();
    }
}
