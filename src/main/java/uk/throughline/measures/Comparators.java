package uk.throughline.measures;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import uk.throughline.kernel.Figure;
import uk.throughline.kernel.Period;
import uk.throughline.measures.Areas.Area;
import uk.throughline.measures.Catalogue.Entry;
import uk.throughline.measures.Measures.AuthorityValue;
import uk.throughline.measures.PublishedSeries.Formula;
import uk.throughline.partnership.Partnership;

/** What was published for England, the region, the statistical neighbours and ourselves, always with its own year. */
@Component
class Comparators {
    static final String AREA = "area";
    static final String NEIGHBOURS = "statistical neighbours";
    private static final int MOST_YEARS = 20;

    private final Map<String, PublishedSeries> series = PublishedSeries.all();
    private final PublishedFigures published;

    Comparators(Catalogue catalogue, PublishedFigures published) {
        this.published = published;
        for (Measure measure : catalogue.measures()) {
            if (measure.comparator() != null && !series.containsKey(measure.comparator())) {
                throw new IllegalStateException("The measure " + measure.id() + " is compared with \""
                        + measure.comparator() + "\", which measures/comparators.properties does not name.");
            }
        }
    }

    /** A series as one measure uses it. */
    private record Held(
            Entry entry, String publishedBy, PublishedFigures.Source source, Areas areas, Partnership partnership) {}

    /** For the last published year that has ended by the end of the period; empty when there is none. */
    List<Comparator> at(Standing now, Entry entry, Period period) {
        return held(now, entry)
                .map(held -> {
                    Integer year = published.years(held.source()).floor(lastYearEnding(period));
                    return year == null ? List.<Comparator>of() : ofYear(held, year);
                })
                .orElse(List.of());
    }

    /** For exactly the year that ends with the period; empty when the period is not one, or the year is not published. */
    List<Comparator> exactlyAt(Standing now, Entry entry, Period period) {
        Optional<Held> held = held(now, entry);
        int year = lastYearEnding(period);
        return held.isPresent()
                        && ownPeriod(entry, year).equals(period)
                        && published.years(held.get().source()).contains(year)
                ? ofYear(held.get(), year)
                : List.of();
    }

    List<Comparator> series(Standing now, Entry entry, Period upTo) {
        List<Comparator> all = new ArrayList<>();
        held(now, entry).ifPresent(held -> {
            int last = lastYearEnding(upTo);
            published
                    .years(held.source())
                    .subSet(last - MOST_YEARS, false, last, true)
                    .forEach(year -> all.addAll(ofYear(held, year)));
        });
        return all;
    }

    List<AuthorityValue> authorities(Standing now, Entry entry, Period period) {
        Held held = held(now, entry).orElse(null);
        Integer year = held == null ? null : published.years(held.source()).floor(lastYearEnding(period));
        if (held == null || year == null) {
            return List.of();
        }
        String ours = held.partnership().authorityCode();
        List<String> neighbours = held.areas().neighboursOf(ours, year);
        record Valued(BigDecimal value, AuthorityValue authority) {}
        return held.areas().byCode().values().stream()
                .filter(Area::isAuthority)
                .flatMap(area -> published.figure(held.source(), year, area.code()) instanceof Figure.Known known
                        ? java.util.stream.Stream.of(new Valued(
                                known.value(),
                                new AuthorityValue(
                                        area.code(),
                                        area.name(),
                                        view(held, year, area.name(), known),
                                        area.code().equals(ours),
                                        neighbours.contains(area.code()))))
                        : java.util.stream.Stream.empty())
                .sorted(java.util.Comparator.comparing(Valued::value))
                .map(Valued::authority)
                .toList();
    }

    /** What was published of our authority for exactly the period, of the whole or of a part; null where nothing was. */
    @Nullable
    Figure ours(Standing now, Entry entry, Period period, @Nullable Split split) {
        PublishedSeries named = entry.measure().comparator() == null
                ? null
                : series.get(entry.measure().comparator());
        int year = lastYearEnding(period);
        if (named == null
                || now.partnership().isEmpty()
                || !ownPeriod(entry, year).equals(period)) {
            return null;
        }
        PublishedSeries.Formula formula = split == null
                ? named.formulas().get(entry.measure().form())
                : named.parts().get(split.code());
        String dataset = split == null ? named.dataset() : named.datasetOfParts();
        return formula == null
                ? null
                : published.figure(
                        new PublishedFigures.Source(now, dataset, formula),
                        year,
                        now.partnership().get().authorityCode());
    }

    private Optional<Held> held(Standing now, Entry entry) {
        PublishedSeries named = entry.measure().comparator() == null
                ? null
                : series.get(entry.measure().comparator());
        Formula formula =
                named == null ? null : named.formulas().get(entry.measure().form());
        return named == null || formula == null
                ? Optional.empty()
                : now.partnership()
                        .map(ours -> new Held(
                                entry,
                                named.published(),
                                new PublishedFigures.Source(now, named.dataset(), formula),
                                now.areas(),
                                ours));
    }

    private List<Comparator> ofYear(Held held, int year) {
        List<Comparator> all = new ArrayList<>();
        String ours = held.partnership().authorityCode();
        held.areas().country().ifPresent(area -> add(all, held, year, Comparator.Kind.ENGLAND, area, area.name()));
        held.areas().regionOf(ours).ifPresent(area -> add(all, held, year, Comparator.Kind.REGION, area, area.name()));
        List<String> neighbours = held.areas().neighboursOf(ours, year);
        if (!neighbours.isEmpty()) {
            all.add(neighbours(held, year, neighbours));
        }
        Area own = held.areas().byCode().get(ours);
        if (own != null) {
            add(all, held, year, Comparator.Kind.OURS, own, own.name() + " as published");
        }
        return all;
    }

    private void add(List<Comparator> all, Held held, int year, Comparator.Kind kind, Area area, String called) {
        Figure figure = published.figure(held.source(), year, area.code());
        if (figure != null) {
            boolean nought = published.roundsToNought(held.source(), year, area.code());
            all.add(new Comparator(
                    kind,
                    called,
                    view(held, year, called, figure),
                    publishedWhere(held, year),
                    nought ? "Published as a number that rounds to nought." : ""));
        }
    }

    private Comparator neighbours(Held held, int year, List<String> codes) {
        List<BigDecimal> values = new ArrayList<>();
        List<String> leftOut = new ArrayList<>();
        for (String code : codes) {
            if (published.figure(held.source(), year, code) instanceof Figure.Known known) {
                values.add(known.value());
            } else {
                Area area = held.areas().byCode().get(code);
                leftOut.add(area == null ? code : area.name());
            }
        }
        boolean median = held.partnership().neighbourMethod().equals("median");
        Figure figure = values.isEmpty()
                ? new Figure.NotCollected()
                : new Figure.Known(median ? median(values) : mean(values), null, null);
        return new Comparator(
                Comparator.Kind.NEIGHBOURS,
                "Statistical neighbours (" + (median ? "median" : "mean") + " of " + values.size() + ")",
                view(held, year, NEIGHBOURS, figure),
                publishedWhere(held, year),
                leftOut.isEmpty() ? "" : "Without a published value: " + String.join(", ", leftOut) + ".");
    }

    private static BigDecimal mean(List<BigDecimal> values) {
        return values.stream()
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .divide(BigDecimal.valueOf(values.size()), MathContext.DECIMAL64);
    }

    private static BigDecimal median(List<BigDecimal> values) {
        List<BigDecimal> sorted = values.stream().sorted().toList();
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(middle) : mean(List.of(sorted.get(middle - 1), sorted.get(middle)));
    }

    /** The last 31 March at or before the end of the period, by its year. */
    private static int lastYearEnding(Period period) {
        LocalDate end = period.to();
        return end.isBefore(LocalDate.of(end.getYear(), 3, 31)) ? end.getYear() - 1 : end.getYear();
    }

    private static Period ownPeriod(Entry entry, int year) {
        return entry.definition().isStock() ? Period.at(LocalDate.of(year, 3, 31)) : Period.financialYear(year);
    }

    private static String publishedWhere(Held held, int year) {
        return held.publishedBy() + ", year ending 31 March " + year;
    }

    private static FigureView view(Held held, int year, String area, Figure figure) {
        Measure measure = held.entry().measure();
        return new FigureView(
                measure.id(),
                ownPeriod(held.entry(), year),
                new Split(AREA, area),
                figure,
                measure.unit(),
                measure.places(),
                null,
                0);
    }
}
