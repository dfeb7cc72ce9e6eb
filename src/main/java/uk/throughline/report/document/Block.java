package uk.throughline.report.document;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A part of a section that stands on lines of its own. */
public sealed interface Block {

    /**
     * A heading inside a section.
     *
     * @param level 2 or 3; 1 is the section's own
     * @param id what links inside the report name it by
     */
    record Heading(int level, String id, String words) implements Block {}

    /** A paragraph. */
    record Paragraph(List<Inline> inlines) implements Block {}

    /** A list with bullets or numbers. */
    record Items(boolean numbered, List<List<Inline>> items) implements Block {}

    /**
     * A table: the first column names the rows.
     *
     * @param caption what the table tells, also for who cannot see it
     * @param columns the column headings, the first above the row names
     * @param totals whether the last row is a total
     */
    record Table(String caption, List<String> columns, List<Row> rows, boolean totals) implements Block {

        /** Whether any cell is a figure. */
        public boolean ofFigures() {
            return inlines().anyMatch(inline -> inline instanceof Inline.BoundFigure);
        }

        /** Whether its cells are figures with nothing beside them. */
        public boolean ofNumbers() {
            return ofFigures() && inlines().noneMatch(inline -> inline instanceof Inline.Aside);
        }

        private Stream<Inline> inlines() {
            return rows.stream().flatMap(row -> row.cells().stream()).flatMap(List::stream);
        }
    }

    /** A row: its name, then its cells. */
    record Row(String name, List<List<Inline>> cells) {}

    /**
     * A chart.
     *
     * @param finding what the chart shows, as its title
     * @param measured the measure and its unit, as its subtitle
     * @param described what someone who cannot see it needs to know
     * @param table the same values as a table
     */
    record Chart(String finding, String measured, String described, ChartShape shape, Table table) implements Block {}

    /** Says that something has no records yet, and when it will. */
    record Notice(String words) implements Block {}

    /** What the chart draws: lines over time or bars side by side. */
    record ChartShape(boolean lines, List<String> places, List<Series> series, int decimals) {}

    /** Values in the order of the places; null where there is none. The first series of a chart is ours. */
    record Series(String name, List<@Nullable Double> values) {}
}
