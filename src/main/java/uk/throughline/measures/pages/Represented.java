package uk.throughline.measures.pages;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import uk.throughline.kernel.Outcome;
import uk.throughline.kernel.Period;
import uk.throughline.measures.Measure;
import uk.throughline.measures.Measures;
import uk.throughline.measures.OverRepresentation;
import uk.throughline.measures.OverRepresentation.Group;
import uk.throughline.measures.OverRepresentation.Says;
import uk.throughline.measures.pages.FigurePage.DataTable;
import uk.throughline.measures.pages.FigurePage.Representation;

/** Says who is over-represented in a figure, or why that cannot be said. */
@Component
class Represented {
    /** What people are told apart by, in the order of the page; other splits tell what happened, not to whom. */
    private static final List<String> OF_PEOPLE =
            List.of("ethnicity", "sex", "age_band", "disability", "deprivation", "ward");

    private final Measures measures;

    Represented(Measures measures) {
        this.measures = measures;
    }

    /** Empty where the measure is not one that a population goes with. */
    List<Representation> of(Measure measure, Period period) {
        if (measures.find(measure.id() + "_rate").isEmpty()) {
            return List.of();
        }
        return OF_PEOPLE.stream()
                .filter(measure.splits()::contains)
                .map(split -> switch (measures.overRepresentation(measure.id(), period, split)) {
                    case Outcome.Done<OverRepresentation>(OverRepresentation found) -> said(found);
                    case Outcome.Refused<OverRepresentation>(var why) ->
                        new Representation(Rooms.split(split), List.of(why.reason()), null, "");
                })
                .toList();
    }

    private static Representation said(OverRepresentation found) {
        String name = Rooms.split(found.dimension());
        List<String> headers = List.of(
                name,
                "Counted",
                "Share of them",
                "Share of children",
                "Times the rate of others",
                "95% interval",
                "What it says");
        return new Representation(
                name,
                finding(found),
                new DataTable(
                        name + ", held against all children aged " + found.ageFrom() + " to " + found.ageTo(),
                        headers,
                        found.groups().stream().map(Represented::row).toList()),
                about(found));
    }

    private static List<String> finding(OverRepresentation found) {
        List<String> sentences = new ArrayList<>();
        sentence(found, Says.HIGHER, "Higher than for other children of the same ages")
                .ifPresent(sentences::add);
        sentence(found, Says.LOWER, "Lower than for other children").ifPresent(sentences::add);
        if (sentences.isEmpty()) {
            sentences.add("No group differs from the others by more than chance can explain.");
        }
        return sentences;
    }

    private static Optional<String> sentence(OverRepresentation found, Says says, String beginning) {
        List<Group> groups =
                found.groups().stream().filter(group -> group.says() == says).toList();
        return groups.isEmpty()
                ? Optional.empty()
                : Optional.of(groups.stream()
                        .map(group -> Rooms.inWords(group.label()) + " (" + times(group.ratio()) + " times, "
                                + interval(group) + ")")
                        .collect(Collectors.joining(", ", beginning + ": ", ".")));
    }

    private static List<String> row(Group group) {
        boolean few = group.says() == Says.TOO_FEW;
        return List.of(
                Rooms.inWords(group.label()) + (group.wider() ? " (all together)" : ""),
                String.format(Locale.UK, "%,d", group.count()),
                percent(group.count(), group.all()),
                percent(group.people(), group.everybody()),
                few ? "not told" : times(group.ratio()),
                few ? "not told" : interval(group),
                switch (group.says()) {
                    case HIGHER -> "Higher";
                    case LOWER -> "Lower";
                    case WITHIN_CHANCE -> "No more than chance";
                    case TOO_FEW -> "Too few to say";
                });
    }

    private static String about(OverRepresentation found) {
        return String.format(
                Locale.UK,
                "Held against the children aged %d to %d of %d (%s). %s A wider group is held against everyone outside it. The"
                        + " interval (Wilson) says how far chance alone could move the number; where it holds 1, nothing is claimed."
                        + " A difference asks to be explained; it does not say why.",
                found.ageFrom(),
                found.ageTo(),
                found.year(),
                found.source(),
                found.leftOut() == 0
                        ? "All who were counted are in it."
                        : String.format(
                                Locale.UK,
                                "%,d of %,d who were counted are left out, because this is not known of them or the population does not tell of it.",
                                found.leftOut(),
                                found.leftOut() + found.counted()));
    }

    private static String interval(Group group) {
        return Double.isInfinite(group.upper())
                ? "over " + times(group.lower())
                : times(group.lower()) + " to " + times(group.upper());
    }

    private static String times(double ratio) {
        return BigDecimal.valueOf(ratio).setScale(1, RoundingMode.HALF_UP).toPlainString();
    }

    private static String percent(long part, long whole) {
        return BigDecimal.valueOf(100 * part)
                        .divide(BigDecimal.valueOf(whole), 1, RoundingMode.HALF_UP)
                        .toPlainString() + "%";
    }
}
