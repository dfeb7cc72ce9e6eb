package uk.throughline.report.document;

import java.util.List;
import java.util.stream.Collectors;
import uk.throughline.measures.FigureView;

/** A stretch of text inside a paragraph, a list item or a cell. */
public sealed interface Inline {

    /** Plain words. */
    record Words(String text) implements Inline {}

    /** Words that weigh more. */
    record Strong(List<Inline> inlines) implements Inline {}

    /** Words said with stress. */
    record Emphasis(List<Inline> inlines) implements Inline {}

    /** A link to another page or to a section of this report ({@code #id}). */
    record Link(String address, List<Inline> inlines) implements Inline {}

    /** A figure as worded, with the figure itself behind it. */
    record BoundFigure(String worded, FigureView figure) implements Inline {}

    /** A mark that sends the reader to a note; notes are numbered through the report from 1. */
    record NoteMark(int number) implements Inline {}

    /** Words that a reader may pass over, such as the year of a comparator; written on a line of their own. */
    record Aside(String text) implements Inline {}

    /** The words alone. */
    static String plain(List<Inline> inlines) {
        return inlines.stream().map(Inline::plain).collect(Collectors.joining());
    }

    private static String plain(Inline inline) {
        return switch (inline) {
            case Words words -> words.text();
            case Strong strong -> plain(strong.inlines());
            case Emphasis emphasis -> plain(emphasis.inlines());
            case Link link -> plain(link.inlines());
            case BoundFigure bound -> bound.worded();
            case NoteMark mark -> "";
            case Aside aside -> " (" + aside.text() + ")";
        };
    }
}
