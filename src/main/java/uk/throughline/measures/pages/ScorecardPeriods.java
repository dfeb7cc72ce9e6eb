package uk.throughline.measures.pages;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import uk.throughline.kernel.Period;
import uk.throughline.measures.FigureView;
import uk.throughline.measures.Measure;
import uk.throughline.measures.Measures;
import uk.throughline.measures.Measures.Every;

/** The years and quarters that the scorecard can show, and what period each measure has for them. */
@Component
class ScorecardPeriods {
    private final Measures measures;
    private final WhileFiguresStand kept;

    ScorecardPeriods(Measures measures, WhileFiguresStand kept) {
        this.measures = measures;
        this.kept = kept;
    }

    /** The years and quarters that can be chosen, latest first. */
    List<Period> choices() {
        return kept.kept("the scorecard's choices", this::read);
    }

    private List<Period> read() {
        List<Period> periods = new ArrayList<>();
        for (Every every : Every.values()) {
            measures.all().stream()
                    .flatMap(measure -> measures.keptPeriods(measure.id(), every).stream())
                    .map(period -> asSpan(period, every))
                    .flatMap(Optional::stream)
                    .distinct()
                    .sorted(Comparator.comparing(Period::to).reversed())
                    .limit(every == Every.YEAR ? 12 : 16)
                    .forEach(periods::add);
        }
        periods.sort(Comparator.comparing(Period::to).reversed().thenComparing(Period::from));
        return periods;
    }

    /** The measure's own period for the chosen one: its last day for a stock; the last calendar year for what has only those. */
    Period fitting(Measure measure, Period span) {
        Every every = isYear(span) ? Every.YEAR : Every.QUARTER;
        Period wanted = measure.kind() == Measure.Kind.STOCK ? Period.at(span.to()) : span;
        List<Period> kept = measures.keptPeriods(measure.id(), every);
        if (kept.isEmpty() && every == Every.QUARTER) {
            kept = measures.keptPeriods(measure.id(), Every.YEAR);
        }
        if (kept.contains(wanted) || kept.isEmpty() || !isCalendarYear(kept.getFirst())) {
            return wanted;
        }
        List<Period> before =
                kept.stream().filter(period -> !period.to().isAfter(span.to())).toList();
        return Scorecard.done(measures.series(measure.id(), before)).orElse(List.of()).reversed().stream()
                .filter(figure -> figure.rounded() != null)
                .findFirst()
                .map(FigureView::period)
                .orElse(wanted);
    }

    private static boolean isCalendarYear(Period period) {
        return period.code().matches("\\d{4}");
    }

    static boolean isYear(Period span) {
        return !span.code().contains(" Q");
    }

    /** The financial year or quarter that ends with the period; empty for calendar years, which fit into either. */
    private static Optional<Period> asSpan(Period period, Every every) {
        if (isCalendarYear(period)) {
            return Optional.empty();
        }
        if (period instanceof Period.Span) {
            return Optional.of(period);
        }
        return Optional.of(
                every == Every.YEAR
                        ? Period.financialYear(period.to().getYear())
                        : Period.between(period.to().withDayOfMonth(1).minusMonths(2), period.to()));
    }
}
