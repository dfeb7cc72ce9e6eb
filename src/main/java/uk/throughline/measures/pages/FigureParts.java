package uk.throughline.measures.pages;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import uk.throughline.kernel.Outcome;
import uk.throughline.kernel.Period;
import uk.throughline.measures.FigureAddress;
import uk.throughline.measures.FigureView;
import uk.throughline.measures.Measure;
import uk.throughline.measures.Measures;
import uk.throughline.measures.Split;
import uk.throughline.measures.pages.FigurePage.DataTable;
import uk.throughline.measures.pages.FigurePage.Fact;
import uk.throughline.measures.pages.FigurePage.Part;
import uk.throughline.measures.pages.FigurePage.PartRow;
import uk.throughline.web.charts.BarChart;
import uk.throughline.web.charts.Charts;

/** What a figure is made of: its parts, what others have beside it, and how it is counted. */
@Component
class FigureParts {
    private final Measures measures;

    FigureParts(Measures measures) {
        this.measures = measures;
    }

    /** The splits of the figure, each drawn as bars beside the others. */
    List<Part> of(Measure measure, Period period, @Nullable FigureView whole) {
        List<Part> parts = new ArrayList<>();
        for (String dimension : measure.splits()) {
            if (measures.figures(measure.id(), period, dimension)
                            instanceof Outcome.Done<List<FigureView>>(List<FigureView> figures)
                    && figures.stream().anyMatch(FigureParts::isAboveZero)) {
                parts.add(part(measure, dimension, figures, whole));
            }
        }
        return parts;
    }

    private static Part part(Measure measure, String dimension, List<FigureView> figures, @Nullable FigureView whole) {
        String name = Rooms.split(dimension);
        String sign = measure.unit().equals("%") ? "%" : "";
        List<BarChart.Bar> bars = figures.stream()
                .filter(FigureParts::isAboveZero)
                .map(figure -> new BarChart.Bar(
                        label(figure), Objects.requireNonNull(figure.rounded()), figure.shown() + sign, true))
                .toList();
        List<PartRow> rows = figures.stream()
                .map(figure -> new PartRow(
                        label(figure), figure.shown() + sign, share(measure, figure, whole), FigureAddress.of(figure)))
                .toList();
        BarChart chart = new BarChart(
                name, measure.title() + " by " + name + ". The same numbers are in the table below.", bars);
        return new Part("split-" + dimension, name, Charts.bars(chart).svg("split-" + dimension + "-bars"), rows);
    }

    private static boolean isAboveZero(FigureView figure) {
        BigDecimal value = figure.rounded();
        return value != null && value.signum() > 0;
    }

    private static String label(FigureView figure) {
        Split split = figure.split();
        return split == null ? "" : Rooms.inWords(split.value());
    }

    /** The share of the whole, beside the count; empty for what is not a count. */
    private static String share(Measure measure, FigureView part, @Nullable FigureView whole) {
        BigDecimal all = whole == null ? null : whole.rounded();
        BigDecimal some = part.rounded();
        if (measure.form() != Measure.Form.COUNT || all == null || all.signum() == 0 || some == null) {
            return "";
        }
        return some.multiply(BigDecimal.valueOf(100)).divide(all, 1, RoundingMode.HALF_UP) + "%";
    }

    /** What England, the region and the neighbours have, each with its own year; empty when nothing is published. */
    Optional<DataTable> others(Measure measure, Period period) {
        List<uk.throughline.measures.Comparator> others = measures.comparators(measure.id(), period);
        if (others.isEmpty()) {
            return Optional.empty();
        }
        String sign = measure.unit().equals("%") ? "%" : "";
        boolean notes = others.stream().anyMatch(other -> !other.note().isEmpty());
        List<String> headers = List.of("Area", "Figure", "At", "Published in", "Note");
        return Optional.of(new DataTable(
                measure.title() + ", " + measure.unit(),
                headers.subList(0, notes ? 5 : 4),
                others.stream()
                        .map(other -> List.of(
                                        other.area(),
                                        other.figure().shown() + (other.figure().rounded() == null ? "" : sign),
                                        Words.when(other.figure().period()),
                                        other.published(),
                                        other.note())
                                .subList(0, notes ? 5 : 4))
                        .toList()));
    }

    /** How the figure is counted, as terms and what they are here. */
    List<Fact> counting(Measure measure, @Nullable FigureView figure) {
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact("What is counted", measure.counting()));
        if (figure != null && figure.figure() instanceof uk.throughline.kernel.Figure.Known known) {
            if (known.numerator() != null && known.denominator() != null) {
                facts.add(new Fact("Out of", number(known.numerator()) + " of " + number(known.denominator())));
            }
        }
        if (figure != null && figure.population() != null) {
            facts.add(new Fact("Population", figure.population()));
        }
        facts.add(new Fact("Source", measure.source()));
        if (figure != null) {
            facts.add(new Fact(
                    "Stands on",
                    figure.vintage() > 0
                            ? "The returns accepted up to number " + figure.vintage()
                            : "No return of ours: published statistics, or nothing yet"));
        }
        facts.add(new Fact("When it is shared", whenShared(measure)));
        facts.add(new Fact("Known to commands as", measure.id()));
        return facts;
    }

    /** What happens to small counts of the measure where it is published. */
    static String whenShared(Measure measure) {
        return measure.disclosure().equals("none")
                ? "Nothing needs to be hidden: it tells of no child."
                : "Small counts are hidden in whatever is published, as the Department for Education does for an authority.";
    }

    private static String number(BigDecimal value) {
        return String.format(
                java.util.Locale.UK,
                "%,d",
                value.setScale(0, RoundingMode.HALF_UP).longValue());
    }
}
