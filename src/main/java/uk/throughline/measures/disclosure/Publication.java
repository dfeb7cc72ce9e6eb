package uk.throughline.measures.disclosure;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Everything that is protected together: the cells of all tables of a publication, how they add up, the percentages of them, and
 * the cells of other publications that they add up with. Tables that share a count name it by the same id.
 *
 * @param cells by id, in the order in which they were given
 */
public record Publication(Map<String, Cell> cells, List<Total> totals, List<Share> shares) {

    public static Builder builder() {
        return new Builder();
    }

    Cell cell(String id) {
        Cell cell = cells.get(id);
        if (cell == null) {
            throw new IllegalArgumentException("The publication has no cell \"" + id + "\".");
        }
        return cell;
    }

    long count(String id) {
        return cell(id).count();
    }

    /** Collects a publication; a cell must be given before what adds up to it. */
    public static final class Builder {
        private final Map<String, Cell> cells = new LinkedHashMap<>();
        private final List<Total> totals = new ArrayList<>();
        private final List<Share> shares = new ArrayList<>();

        /** A count of ours, which may be hidden. */
        public Builder cell(String id, long count) {
            return cell(new Cell(id, count, Cell.Standing.OURS));
        }

        public Builder cell(Cell cell) {
            if (cell.count() < 0) {
                throw new IllegalArgumentException("The cell \"" + cell.id() + "\" is below zero, which no count is.");
            }
            if (cells.put(cell.id(), cell) != null) {
                throw new IllegalArgumentException("The cell \"" + cell.id() + "\" is given twice.");
            }
            return this;
        }

        /** That the cell {@code of} is the sum of the parts. */
        public Builder total(String of, List<String> parts) {
            long sum = parts.stream().mapToLong(part -> given(part).count()).sum();
            if (given(of).count() != sum) {
                throw new IllegalArgumentException("The parts of \"" + of + "\" do not add up to it.");
            }
            totals.add(new Total(of, parts));
            return this;
        }

        /**
         * A percentage of two of the cells, either of which may be {@link Cell.Standing#UNPRINTED}. The rest of the whole is
         * protected as a count of its own: 97 of 100 in time says that 3 were not.
         */
        public Builder share(Share share) {
            long part = given(share.numerator()).count();
            long whole = given(share.denominator()).count();
            if (part > whole) {
                throw new IllegalArgumentException("The percentage \"" + share.id() + "\" is of more than its whole.");
            }
            String rest = share.id() + ": the rest";
            cell(new Cell(rest, whole - part, Cell.Standing.UNPRINTED));
            total(share.denominator(), List.of(share.numerator(), rest));
            shares.add(share);
            return this;
        }

        public Publication build() {
            return new Publication(
                    Collections.unmodifiableMap(new LinkedHashMap<>(cells)), List.copyOf(totals), List.copyOf(shares));
        }

        private Cell given(String id) {
            Cell cell = cells.get(id);
            if (cell == null) {
                throw new IllegalArgumentException("The cell \"" + id + "\" is named before it is given.");
            }
            return cell;
        }
    }
}
