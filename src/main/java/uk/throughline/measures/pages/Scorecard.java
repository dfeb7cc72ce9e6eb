package uk.throughline.measures.pages;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import uk.throughline.kernel.Outcome;
import uk.throughline.kernel.Period;
import uk.throughline.measures.Comparator.Kind;
import uk.throughline.measures.FigureAddress;
import uk.throughline.measures.FigureView;
import uk.throughline.measures.Measure;
import uk.throughline.measures.Measures;
import uk.throughline.measures.Measures.Every;
import uk.throughline.web.charts.Sparkline;

/** Reads the rows of the scorecard for a chosen year or quarter. */
@Service
class Scorecard {
    private static final int DRAWN = 8;

    private final Measures measures;
    private final ScorecardPeriods periods;
    private final WhileFiguresStand kept;

    Scorecard(Measures measures, ScorecardPeriods periods, WhileFiguresStand kept) {
        this.measures = measures;
        this.periods = periods;
        this.kept = kept;
    }

    /** The measures that have a row: rates and shares stand in the row of their count. */
    List<Measure> measures() {
        return measures.all().stream()
                .filter(measure -> measure.derivedFrom() == null)
                .sorted(Comparator.comparingInt(measure -> Rooms.place(measure.room())))
                .toList();
    }

    /** The rows of the measures, grouped by room. */
    List<ScorecardPage.Group> groups(List<Measure> chosen, Period span, boolean onlyBeyond) {
        return chosen.stream().collect(Collectors.groupingBy(Measure::room)).entrySet().stream()
                .sorted(Comparator.comparingInt(room -> Rooms.place(room.getKey())))
                .map(room -> new ScorecardPage.Group(
                        room.getKey(),
                        Rooms.name(room.getKey()),
                        room.getValue().stream()
                                .map(measure -> kept.kept(new Shown(measure.id(), span), () -> row(measure, span)))
                                .flatMap(Optional::stream)
                                .filter(row -> !onlyBeyond || !row.beyond().isEmpty())
                                .toList()))
                .filter(group -> !group.rows().isEmpty())
                .toList();
    }

    private record Shown(String measureId, Period span) {}

    private Optional<ScorecardPage.Row> row(Measure measure, Period span) {
        Period period = periods.fitting(measure, span);
        return done(measures.figure(measure.id(), period)).map(now -> {
            Optional<FigureView> before = done(measures.figure(measure.id(), period.aYearBefore()));
            List<uk.throughline.measures.Comparator> others = comparators(measure, period);
            Optional<FigureView> rate = rate(measure, period);
            List<FigureView> quarters = figures(measure, Every.QUARTER, period);
            return new ScorecardPage.Row(
                    measure.title(),
                    FigureAddress.of(now),
                    now.shown() + (now.rounded() != null && now.unit().equals("%") ? "%" : ""),
                    now.rounded() == null || now.unit().equals("%") ? "" : now.unit(),
                    now.rounded() != null,
                    spark(measure, period, quarters),
                    rate.map(FigureView::shown).orElse(""),
                    rate.map(FigureView::unit).orElse(""),
                    beside(others, Kind.ENGLAND, period),
                    beside(others, Kind.NEIGHBOURS, period),
                    Words.when(period),
                    beyond(measure, quarters),
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

    private String spark(Measure measure, Period until, List<FigureView> quarters) {
        boolean byYear = quarters.isEmpty();
        List<FigureView> all = byYear ? figures(measure, Every.YEAR, until) : quarters;
        List<FigureView> drawn = all.subList(Math.max(0, all.size() - DRAWN), all.size());
        List<@Nullable BigDecimal> values = values(drawn);
        if (values.stream().filter(Objects::nonNull).count() < 2) {
            return "";
        }
        return Sparkline.svg(
                values,
                (byYear ? "By year: " : "By quarter: ")
                        + drawn.stream().map(FigureView::shown).collect(Collectors.joining(", ")));
    }

    private static String beyond(Measure measure, List<FigureView> quarters) {
        List<Period> periods = quarters.stream().map(FigureView::period).toList();
        return new WithinChance(measure, periods, values(quarters)).now().orElse("");
    }

    private static List<@Nullable BigDecimal> values(List<FigureView> figures) {
        List<@Nullable BigDecimal> values = new ArrayList<>();
        figures.forEach(figure -> values.add(figure.rounded()));
        return values;
    }

    /** The latest figures up to the end of the period, oldest first. */
    private List<FigureView> figures(Measure measure, Every every, Period until) {
        List<Period> before = measures.keptPeriods(measure.id(), every).stream()
                .filter(period -> !period.to().isAfter(until.to()))
                .toList();
        return done(measures.series(
                        measure.id(),
                        before.subList(Math.max(0, before.size() - WithinChance.QUARTERS), before.size())))
                .orElse(List.of());
    }

    private Optional<FigureView> rate(Measure measure, Period period) {
        return measures.find(measure.id() + "_rate")
                .flatMap(rate -> done(measures.figure(rate.id(), period)))
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

    static <T> Optional<T> done(Outcome<T> outcome) {
        return outcome instanceof Outcome.Done<T>(T result) ? Optional.of(result) : Optional.empty();
    }
}
