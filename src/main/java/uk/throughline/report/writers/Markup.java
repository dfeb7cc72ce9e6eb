package uk.throughline.report.writers;

import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.throughline.measures.FigureAddress;
import uk.throughline.measures.FigureView;
import uk.throughline.measures.Split;
import uk.throughline.report.document.Block;
import uk.throughline.report.document.Inline;
import uk.throughline.report.document.Section;

/** Sections and blocks as well-formed XHTML that bears no style of its own. */
public final class Markup {
    private final @Nullable String address;
    private final boolean foldedTables;
    /** The most rows of a table that is kept on one page. */
    private static final int SHORT = 12;

    private final StringBuilder out = new StringBuilder(60_000);
    private int charts;

    /**
     * @param address what figures' addresses begin with, empty for the same place; null where figures are no links
     * @param foldedTables whether each chart has its table below it, folded away
     */
    public Markup(@Nullable String address, boolean foldedTables) {
        this.address = address;
        this.foldedTables = foldedTables;
    }

    /** What was written. */
    public String text() {
        return out.toString();
    }

    /** A section with its heading. */
    public void section(Section section) {
        out.append("<section id=\"")
                .append(section.id())
                .append("\" aria-labelledby=\"")
                .append(section.id())
                .append("-title\"><h2 id=\"")
                .append(section.id())
                .append("-title\">")
                .append(section.number())
                .append(". ")
                .append(escaped(section.title()))
                .append("</h2>\n");
        section.blocks().forEach(this::block);
        out.append("</section>\n");
    }

    /** The notes, as marks refer to them. */
    public void notes(List<List<Inline>> notes) {
        if (notes.isEmpty()) {
            return;
        }
        out.append(
                "<section id=\"notes\" aria-labelledby=\"notes-title\"><h2 id=\"notes-title\">Notes</h2>\n<ol class=\"notes\">\n");
        for (int i = 0; i < notes.size(); i++) {
            out.append("<li id=\"note-").append(i + 1).append("\">");
            inlines(notes.get(i));
            out.append("</li>\n");
        }
        out.append("</ol></section>\n");
    }

    private void block(Block block) {
        switch (block) {
            case Block.Heading(int level, String id, String words) ->
                out.append("<h")
                        .append(level + 1)
                        .append(" id=\"")
                        .append(id)
                        .append("\">")
                        .append(escaped(words))
                        .append("</h")
                        .append(level + 1)
                        .append(">\n");
            case Block.Paragraph(List<Inline> inlines) -> wrapped("p", inlines);
            case Block.Items(boolean numbered, List<List<Inline>> items) -> {
                String list = numbered ? "ol" : "ul";
                out.append('<').append(list).append(">\n");
                items.forEach(item -> wrapped("li", item));
                out.append("</").append(list).append(">\n");
            }
            case Block.Table table -> table(table);
            case Block.Chart chart -> chart(chart);
            case Block.Notice(String words) ->
                out.append("<p class=\"notice\">").append(escaped(words)).append("</p>\n");
        }
    }

    private void wrapped(String element, List<Inline> inlines) {
        out.append('<').append(element).append('>');
        inlines(inlines);
        out.append("</").append(element).append(">\n");
    }

    private void table(Block.Table table) {
        out.append("<table class=\"" + kind(table) + "\"><caption>")
                .append(escaped(table.caption()))
                .append("</caption>\n<thead><tr>");
        table.columns()
                .forEach(column ->
                        out.append("<th scope=\"col\">").append(escaped(column)).append("</th>"));
        out.append("</tr></thead>\n<tbody>\n");
        for (int i = 0; i < table.rows().size(); i++) {
            Block.Row row = table.rows().get(i);
            boolean total = table.totals() && i == table.rows().size() - 1;
            out.append(total ? "<tr class=\"total\">" : "<tr>")
                    .append("<th scope=\"row\">")
                    .append(escaped(row.name()))
                    .append("</th>");
            row.cells().forEach(cell -> {
                out.append(isFigure(cell) ? "<td class=\"figure\">" : "<td>");
                inlines(cell);
                out.append("</td>");
            });
            out.append("</tr>\n");
        }
        out.append("</tbody></table>\n");
    }

    /** Tables of words have a wide first column, bare numbers stand to the right, and short tables are not broken over pages. */
    private static String kind(Block.Table table) {
        return (table.ofNumbers() ? "numbers" : table.ofFigures() ? "figures" : "words")
                + (table.rows().size() <= SHORT ? " short" : "");
    }

    private static boolean isFigure(List<Inline> cell) {
        return !cell.isEmpty() && cell.getFirst() instanceof Inline.BoundFigure;
    }

    private void chart(Block.Chart chart) {
        charts++;
        out.append("<div class=\"chart\"><p class=\"finding\">")
                .append(escaped(chart.finding()))
                .append("</p><p class=\"measured\">")
                .append(escaped(chart.measured()))
                .append("</p>\n")
                .append(
                        address == null
                                ? Pictures.forPdf(chart, "chart-" + charts)
                                : Pictures.of(chart).svg("chart-" + charts))
                .append('\n');
        if (foldedTables) {
            out.append("<details><summary>Show as table</summary>\n");
            table(chart.table());
            out.append("</details>\n");
        }
        out.append("</div>\n");
    }

    private void inlines(List<Inline> inlines) {
        inlines.forEach(this::inline);
    }

    private void inline(Inline inline) {
        switch (inline) {
            case Inline.Words(String text) -> out.append(escaped(text));
            case Inline.Strong(List<Inline> inside) -> around("strong", inside);
            case Inline.Emphasis(List<Inline> inside) -> around("em", inside);
            case Inline.Link(String to, List<Inline> inside) -> {
                out.append("<a href=\"").append(escaped(to)).append("\">");
                inlines(inside);
                out.append("</a>");
            }
            case Inline.BoundFigure bound -> figure(bound);
            case Inline.NoteMark(int number) ->
                out.append("<sup><a href=\"#note-")
                        .append(number)
                        .append("\" class=\"note\">")
                        .append("<span class=\"unseen\">note </span>")
                        .append(number)
                        .append("</a></sup>");
            case Inline.Aside(String text) ->
                out.append("<span class=\"aside\">").append(escaped(text)).append("</span>");
        }
    }

    private void around(String element, List<Inline> inside) {
        out.append('<').append(element).append('>');
        inlines(inside);
        out.append("</").append(element).append('>');
    }

    private void figure(Inline.BoundFigure bound) {
        if (address == null) {
            out.append(escaped(bound.worded()));
        } else {
            out.append("<a class=\"bound\" href=\"")
                    .append(escaped(address + page(bound.figure())))
                    .append("\">")
                    .append(escaped(bound.worded()))
                    .append("</a>");
        }
    }

    /** A comparator leads to the figure that it is held against. */
    private static String page(FigureView figure) {
        Split split = figure.split();
        return FigureAddress.of(
                figure.measureId(),
                figure.period(),
                split == null || split.dimension().equals("area") ? null : split);
    }

    /** Words as XHTML bears them. */
    public static String escaped(String words) {
        return words.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
