package uk.throughline.measures.pages;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import uk.throughline.kernel.Period;
import uk.throughline.measures.Chance;
import uk.throughline.measures.Comparator.Kind;
import uk.throughline.measures.FigureAddress;
import uk.throughline.measures.FigureView;
import uk.throughline.measures.Measure;
import uk.throughline.measures.Measures;
import uk.throughline.measures.Measures.Every;
import uk.throughline.measures.Split;
import uk.throughline.web.charts.Sparkline;

/** Makes the rows of the scorecard and of whatever shows figures in the same way. */
@Component
class ScorecardRows {
    private static final int DRAWN = 8;
    private static final int QUARTERS_OF_A_YEAR = 4;

    private final Measures measures;
    private final ScorecardPeriods periods;
    private final WhileFiguresStand kept;

    ScorecardRows(Measures measures, ScorecardPeriods periods, WhileFiguresStand kept) {
        this.measures = measures;
        this.periods = periods;
        this.kept = kept;
    }

    /** The row of a measure or of one part of it for a year or quarter; empty where it has no figure of such a period. */
    Optional<ScorecardPage.Row> row(Measure measure, @Nullable Split split, Period span) {
        return kept.kept(new Shown(measure.id(), split, span), () -> make(measure, split, span));
    }

    private record Shown(String measureId, @Nullable Split split, Period span) {}

    private Optional<ScorecardPage.Row> make(Measure measure, @Nullable Split split, Period span) {
        Period period = periods.fitting(measure, span);
        return figure(measure, split, period).map(now -> {
            Optional<FigureView> before = figure(measure, split, period.aYearBefore());
            // what others publish, and the rate, are of the whole
            List<uk.throughline.measures.Comparator> others = split == null ? comparators(measure, period) : List.of();
            Optional<FigureView> rate = split == null ? rate(measure, period) : Optional.empty();
            List<FigureView> quarters = figures(measure, split, Every.QUARTER, period);
            return new ScorecardPage.Row(
                    SaidLately.key(measure.id(), now.split()),
                    measure.titleOf(split),
                    FigureAddress.of(now),
                    now.shown() + (now.rounded() != null && now.unit().equals("%") ? "%" : ""),
                    now.rounded() == null || now.unit().equals("%") ? "" : now.unitInWords(),
                    now.rounded() != null,
                    spark(measure, split, period, quarters),
                    rate.map(FigureView::shown).orElse(""),
                    rate.map(FigureView::unit).orElse(""),
                    beside(others, Kind.ENGLAND, period),
                    beside(others, Kind.NEIGHBOURS, period),
                    Words.when(period),
                    moved(measure, quarters, ScorecardPeriods.isYear(span) ? QUARTERS_OF_A_YEAR : 1),
                    before.flatMap(then -> Words.change(measure, now, then)).orElse(""),
                    words(measure, now, before));
        });
    }

    private static String words(Measure measure, FigureView now, Optional<FigureView> before) {
        List<String> words = new ArrayList<>();
        before.flatMap(then -> Words.change(measure, now, then)).ifPresent(words::add);
        words.add(Words.polarity(measure));
        if (now.vintage() > 0) {
            words.add("counted after return " + now.vintage());
        }
        return String.join(" · ", words);
    }

    private String spark(Measure measure, @Nullable Split split, Period until, List<FigureView> quarters) {
        boolean byYear = quarters.isEmpty();
        List<FigureView> all = byYear ? figures(measure, split, Every.YEAR, until) : quarters;
        List<FigureView> drawn = all.subList(Math.max(0, all.size() - DRAWN), all.size());
        List<@Nullable BigDecimal> values = Chance.values(drawn);
        if (values.stream().filter(Objects::nonNull).count() < 2) {
            return "";
        }
        return Sparkline.svg(
                values,
                (byYear ? "By year: " : "By quarter: ")
                        + drawn.stream().map(FigureView::shown).collect(Collectors.joining(", ")));
    }

    private static @Nullable Moved moved(Measure measure, List<FigureView> quarters, int within) {
        List<Period> periods = quarters.stream().map(FigureView::period).toList();
        return new WithinChance(measure, periods, new ArrayList<>(quarters))
                .news(within)
                .orElse(null);
    }

    /** The latest figures up to the end of the period, oldest first. */
    private List<FigureView> figures(Measure measure, @Nullable Split split, Every every, Period until) {
        List<Period> all = measures.keptPeriods(measure.id(), every).stream()
                .filter(period -> !period.to().isAfter(until.to()))
                .toList();
        List<Period> last = all.subList(Math.max(0, all.size() - Chance.QUARTERS), all.size());
        return split == null
                ? Scorecard.done(measures.series(measure.id(), last)).orElse(List.of())
                : last.stream()
                        .flatMap(period -> figure(measure, split, period).stream())
                        .toList();
    }

    private Optional<FigureView> figure(Measure measure, @Nullable Split split, Period period) {
        return Scorecard.done(
                split == null ? measures.figure(measure.id(), period) : measures.figure(measure.id(), period, split));
    }

    private Optional<FigureView> rate(Measure measure, Period period) {
        return measures.find(measure.id() + "_rate")
                .flatMap(rate -> Scorecard.done(measures.figure(rate.id(), period)))
                .filter(rate -> rate.rounded() != null);
    }

    private List<uk.throughline.measures.Comparator> comparators(Measure measure, Period period) {
        Optional<Measure> rate = measures.find(measure.id() + "_rate");
        boolean count = measure.form() == Measure.Form.COUNT || measure.form() == Measure.Form.SUM;
        return count && rate.isEmpty()
                ? List.of()
                : measures.comparators(rate.orElse(measure).id(), period);
    }

    private static String beside(List<uk.throughline.measures.Comparator> others, Kind kind, Period period) {
        return others.stream()
                .filter(other -> other.kind() == kind)
                .findFirst()
                .map(other -> other.figure().shown()
                        + (other.figure().rounded() != null
                                        && other.figure().unit().equals("%")
                                ? "%"
                                : "")
                        + otherYear(other.figure().period(), period))
                .orElse("");
    }

    private static String otherYear(Period theirs, Period ours) {
        return theirs.to().getYear() == ours.to().getYear() ? "" : " (" + Words.year(theirs) + ")";
    }
}
