package uk.throughline.report.prose;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import uk.throughline.kernel.Period;
import uk.throughline.measures.Comparator;
import uk.throughline.measures.FigureView;
import uk.throughline.measures.Measure;
import uk.throughline.report.document.Block;
import uk.throughline.report.document.Inline;
import uk.throughline.report.document.Inline.BoundFigure;

/** Draws up tables of figures. */
final class Tables {
    private final Asking asking;

    Tables(Asking asking) {
        this.asking = asking;
    }

    List<Block> write(Binding.TableOf asked, Place place) {
        Block.Table table = asked.dimension() == null
                ? ofMeasures(asked, place)
                : byPart(asked.measures().getFirst(), asked.dimension(), asked.periods(), place);
        return List.of(table);
    }

    private Block.Table ofMeasures(Binding.TableOf asked, Place place) {
        List<Block.Row> rows = new ArrayList<>();
        for (String id : asked.measures()) {
            Measure measure = asking.measure(id, place);
            List<List<Inline>> cells = new ArrayList<>();
            for (Period period : asked.periods()) {
                cells.add(cell(asking.figure(id, period, null, place)));
            }
            rows.add(new Block.Row(rowName(measure), cells));
        }
        String names = asked.caption() == null
                ? rows.stream().map(Block.Row::name).collect(Collectors.joining("; "))
                : asked.caption();
        return new Block.Table(names, columns("Measure", asked.periods()), rows, false);
    }

    Block.Table byPart(String id, String dimension, List<Period> periods, Place place) {
        Measure measure = asking.measure(id, place);
        Map<String, List<List<Inline>>> byName = new LinkedHashMap<>();
        for (int i = 0; i < periods.size(); i++) {
            for (FigureView part : asking.parts(id, periods.get(i), dimension, place)) {
                String name = part.split() == null ? "not known" : part.split().value();
                List<List<Inline>> cells = byName.computeIfAbsent(name, n -> new ArrayList<>());
                fill(cells, i);
                cells.add(cell(part));
            }
        }
        List<Block.Row> rows = new ArrayList<>();
        byName.forEach((name, cells) -> {
            fill(cells, periods.size());
            if (!cells.stream().allMatch(Tables::isNothing)) {
                rows.add(new Block.Row(InWords.capital(name), cells));
            }
        });
        boolean totals = measure.form() == Measure.Form.COUNT || measure.form() == Measure.Form.SUM;
        if (totals) {
            List<List<Inline>> cells = new ArrayList<>();
            for (Period period : periods) {
                cells.add(cell(asking.figure(id, period, null, place)));
            }
            rows.add(new Block.Row("Total", cells));
        }
        String caption = measure.title() + " by " + dimension.replace('_', ' ') + ", " + headings(periods);
        return new Block.Table(caption, columns(InWords.name(dimension), periods), rows, totals);
    }

    /** Ours, the statistical neighbours', the region's and England's, each with its own year. */
    List<Block> compare(Binding.Compare asked, Place place) {
        Measure measure = asking.measure(asked.measure(), place);
        Map<Comparator.Kind, Block.Row> rows = new LinkedHashMap<>();
        List<List<Inline>> ours = new ArrayList<>();
        SequencedSet<String> populations = new LinkedHashSet<>();
        for (int i = 0; i < asked.periods().size(); i++) {
            Period period = asked.periods().get(i);
            FigureView figure = asking.figure(asked.measure(), period, null, place);
            if (figure.population() != null) {
                populations.add(figure.population());
            }
            ours.add(withAside(figure, "counted from the records"));
            for (Comparator comparator : asking.comparators(asked.measure(), period, place)) {
                Block.Row row = rows.computeIfAbsent(
                        comparator.kind(), kind -> new Block.Row(comparator.area(), new ArrayList<>()));
                fill(row.cells(), i);
                row.cells().add(withAside(comparator.figure(), aside(comparator)));
            }
        }
        List<Block.Row> all = new ArrayList<>(List.of(new Block.Row("Ours", ours)));
        for (Comparator.Kind kind : Comparator.Kind.values()) {
            Block.Row row = rows.get(kind);
            if (row != null) {
                fill(row.cells(), asked.periods().size());
                all.add(row);
            }
        }
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Table(rowName(measure) + ", beside others", columns("Area", asked.periods()), all, false));
        if (rows.isEmpty()) {
            blocks.add(new Block.Notice("No published figure has been taken in yet to hold ours against."));
        }
        if (!populations.isEmpty()) {
            blocks.add(small("Populations behind our rates: " + String.join("; ", populations) + "."));
        }
        return blocks;
    }

    private static Block small(String words) {
        return new Block.Paragraph(List.of(new Inline.Aside(words)));
    }

    private static String aside(Comparator comparator) {
        return comparator.note().isEmpty() ? comparator.published() : comparator.published() + "; " + comparator.note();
    }

    private static List<Inline> withAside(FigureView figure, String aside) {
        return List.of(new BoundFigure(InWords.number(figure), figure), new Inline.Aside(aside));
    }

    private static void fill(List<List<Inline>> cells, int upTo) {
        while (cells.size() < upTo) {
            cells.add(List.of(new Inline.Words("none published")));
        }
    }

    /** A part that nobody is in at any of the dates takes no room. */
    private static boolean isNothing(List<Inline> cell) {
        return cell.getFirst() instanceof BoundFigure(String worded, FigureView figure)
                && figure.rounded() != null
                && figure.rounded().signum() == 0;
    }

    private static List<Inline> cell(FigureView figure) {
        return List.of(new BoundFigure(InWords.number(figure), figure));
    }

    /** The title, with the unit where the title alone would not tell it. */
    static String rowName(Measure measure) {
        boolean told = measure.unit().equals("%")
                || measure.title().toLowerCase(java.util.Locale.UK).contains(measure.unit());
        return told ? measure.title() : measure.title() + " (" + measure.unit() + ")";
    }

    private static List<String> columns(@Nullable String first, List<Period> periods) {
        List<String> columns = new ArrayList<>();
        columns.add(first == null ? "" : first);
        periods.forEach(period -> columns.add(InWords.heading(period)));
        return columns;
    }

    private static String headings(List<Period> periods) {
        return periods.stream().map(InWords::heading).collect(Collectors.joining(" and "));
    }
}
