package uk.throughline.measures;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
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
    private final PublishedLists lists;
    private final AsCounter asCounter;

    Comparators(Catalogue catalogue, PublishedLists lists, AsCounter asCounter) {
        this.lists = lists;
        this.asCounter = asCounter;
        for (Measure measure : catalogue.measures()) {
            if (measure.comparator() != null && !series.containsKey(measure.comparator())) {
                throw new IllegalStateException("The measure " + measure.id() + " is compared with \""
                        + measure.comparator() + "\", which measures/comparators.properties does not name.");
            }
        }
    }

    /** A series as one measure uses it. */
    private record Source(Entry entry, PublishedSeries series, Formula formula, Areas areas, Partnership partnership) {}

    /** For the last published year that has ended by the end of the period; empty when there is none. */
    List<Comparator> at(Standing now, Entry entry, Period period) {
        return source(now, entry)
                .map(source -> {
                    Integer year = years(now, source).floor(lastYearEnding(period));
                    return year == null ? List.<Comparator>of() : ofYear(now, source, year);
                })
                .orElse(List.of());
    }

    /** For exactly the year that ends with the period; empty when the period is not one, or the year is not published. */
    List<Comparator> exactlyAt(Standing now, Entry entry, Period period) {
        Optional<Source> source = source(now, entry);
        int year = lastYearEnding(period);
        return source.isPresent()
                        && ownPeriod(entry, year).equals(period)
                        && years(now, source.get()).contains(year)
                ? ofYear(now, source.get(), year)
                : List.of();
    }

    List<Comparator> series(Standing now, Entry entry, Period upTo) {
        List<Comparator> all = new ArrayList<>();
        source(now, entry).ifPresent(source -> {
            int last = lastYearEnding(upTo);
            years(now, source)
                    .subSet(last - MOST_YEARS, false, last, true)
                    .forEach(year -> all.addAll(ofYear(now, source, year)));
        });
        return all;
    }

    List<AuthorityValue> authorities(Standing now, Entry entry, Period period) {
        Source source = source(now, entry).orElse(null);
        Integer year = source == null ? null : years(now, source).floor(lastYearEnding(period));
        if (source == null || year == null) {
            return List.of();
        }
        String ours = source.partnership().authorityCode();
        List<String> neighbours = source.areas().neighboursOf(ours, year);
        record Valued(BigDecimal value, AuthorityValue authority) {}
        return source.areas().byCode().values().stream()
                .filter(Area::isAuthority)
                .flatMap(area -> figure(now, source, year, area.code()) instanceof Figure.Known known
                        ? java.util.stream.Stream.of(new Valued(
                                known.value(),
                                new AuthorityValue(
                                        area.code(),
                                        area.name(),
                                        view(source, year, area.name(), known),
                                        area.code().equals(ours),
                                        neighbours.contains(area.code()))))
                        : java.util.stream.Stream.empty())
                .sorted(java.util.Comparator.comparing(Valued::value))
                .map(Valued::authority)
                .toList();
    }

    private Optional<Source> source(Standing now, Entry entry) {
        PublishedSeries named = entry.measure().comparator() == null
                ? null
                : series.get(entry.measure().comparator());
        Formula formula =
                named == null ? null : named.formulas().get(entry.measure().form());
        return named == null || formula == null
                ? Optional.empty()
                : now.partnership().map(ours -> new Source(entry, named, formula, now.areas(), ours));
    }

    private List<Comparator> ofYear(Standing now, Source source, int year) {
        List<Comparator> all = new ArrayList<>();
        String ours = source.partnership().authorityCode();
        source.areas()
                .country()
                .ifPresent(area -> add(all, now, source, year, Comparator.Kind.ENGLAND, area, area.name()));
        source.areas()
                .regionOf(ours)
                .ifPresent(area -> add(all, now, source, year, Comparator.Kind.REGION, area, area.name()));
        List<String> neighbours = source.areas().neighboursOf(ours, year);
        if (!neighbours.isEmpty()) {
            all.add(neighbours(now, source, year, neighbours));
        }
        Area own = source.areas().byCode().get(ours);
        if (own != null) {
            add(all, now, source, year, Comparator.Kind.OURS, own, own.name() + " as published");
        }
        return all;
    }

    private void add(
            List<Comparator> all,
            Standing now,
            Source source,
            int year,
            Comparator.Kind kind,
            Area area,
            String called) {
        Figure figure = figure(now, source, year, area.code());
        if (figure != null) {
            boolean nought = source.formula().sum().stream()
                    .map(column -> column(now, source, column).cell(year, area.code()))
                    .anyMatch(cell -> cell != null && "k".equals(cell.symbol()));
            all.add(new Comparator(
                    kind,
                    called,
                    view(source, year, called, figure),
                    published(source, year),
                    nought ? "Published as a number that rounds to nought." : ""));
        }
    }

    private Comparator neighbours(Standing now, Source source, int year, List<String> codes) {
        List<BigDecimal> values = new ArrayList<>();
        List<String> leftOut = new ArrayList<>();
        for (String code : codes) {
            if (figure(now, source, year, code) instanceof Figure.Known known) {
                values.add(known.value());
            } else {
                Area area = source.areas().byCode().get(code);
                leftOut.add(area == null ? code : area.name());
            }
        }
        boolean median = source.partnership().neighbourMethod().equals("median");
        Figure figure = values.isEmpty()
                ? new Figure.NotCollected()
                : new Figure.Known(median ? median(values) : mean(values), null, null);
        return new Comparator(
                Comparator.Kind.NEIGHBOURS,
                "Statistical neighbours (" + (median ? "median" : "mean") + " of " + values.size() + ")",
                view(source, year, NEIGHBOURS, figure),
                published(source, year),
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

    /** The series for one area and year; null where the table has no row. A part that is hidden hides the whole. */
    private @Nullable Figure figure(Standing now, Source source, int year, String areaCode) {
        BigDecimal sum = BigDecimal.ZERO;
        for (String name : source.formula().sum()) {
            PublishedColumn.Cell cell = column(now, source, name).cell(year, areaCode);
            if (cell == null) {
                return null;
            }
            if (!(cell.figure() instanceof Figure.Known known)) {
                return cell.figure();
            }
            sum = sum.add(known.value());
        }
        String of = source.formula().of();
        if (of == null) {
            return new Figure.Known(sum, null, null);
        }
        PublishedColumn.Cell whole = column(now, source, of).cell(year, areaCode);
        if (whole == null) {
            return null;
        }
        return whole.figure() instanceof Figure.Known known ? Counted.share(sum, known.value()) : whole.figure();
    }

    private PublishedColumn column(Standing now, Source source, String name) {
        String key = source.series().dataset() + " " + name;
        PublishedColumn known = now.published().get(key);
        if (known == null) {
            known = asCounter.ask(() -> lists.column(source.series().dataset(), name));
            now.published().put(key, known);
        }
        return known;
    }

    private NavigableSet<Integer> years(Standing now, Source source) {
        return new TreeSet<>(
                column(now, source, source.formula().sum().getFirst()).byYear().navigableKeySet());
    }

    /** The last 31 March at or before the end of the period, by its year. */
    private static int lastYearEnding(Period period) {
        LocalDate end = period.to();
        return end.isBefore(LocalDate.of(end.getYear(), 3, 31)) ? end.getYear() - 1 : end.getYear();
    }

    private static Period ownPeriod(Entry entry, int year) {
        return entry.definition().isStock() ? Period.at(LocalDate.of(year, 3, 31)) : Period.financialYear(year);
    }

    private static String published(Source source, int year) {
        return source.series().published() + ", year ending 31 March " + year;
    }

    private static FigureView view(Source source, int year, String area, Figure figure) {
        Measure measure = source.entry().measure();
        return new FigureView(
                measure.id(),
                ownPeriod(source.entry(), year),
                new Split(AREA, area),
                figure,
                measure.unit(),
                measure.places(),
                null,
                0);
    }
}
