package uk.throughline.measures.disclosure;

import java.util.List;

/** That a cell is the sum of others: over a row, a column, the tables of one publication, or the quarters of a year. */
public record Total(String of, List<String> parts) {
    public Total {
        parts = List.copyOf(parts);
    }
}
