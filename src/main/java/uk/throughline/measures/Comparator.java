package uk.throughline.measures;

/**
 * A published figure to hold ours against, always with its own year.
 *
 * @param area such as "England" or "Statistical neighbours (mean of 10)"
 * @param published where and for which year it was published, such as "DfE children in need, year ending 31 March 2024"
 * @param note what a reader must know, such as which neighbours were left out; empty when nothing
 */
public record Comparator(Kind kind, String area, FigureView figure, String published, String note) {
    public enum Kind {
        OURS,
        ENGLAND,
        REGION,
        NEIGHBOURS
    }
}
