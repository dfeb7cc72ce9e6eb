package uk.throughline.web;

/**
 * Where a list's page stands among its pages.
 *
 * @param page from 1
 * @param total how many things the whole list holds
 * @param address the list's address with its filters, ending in {@code ?} or {@code &}
 */
public record Pager(int page, int pages, long total, String address) {
    /** How many rows a page holds everywhere. */
    public static final int ROWS = 50;

    /** The pager of a list of so many things, 50 a page. */
    public static Pager of(int page, long total, String address) {
        return new Pager(page, (int) Math.max(1, (total + ROWS - 1) / ROWS), total, address);
    }

    public boolean hasPrevious() {
        return page > 1;
    }

    public boolean hasNext() {
        return page < pages;
    }

    public String previous() {
        return address + "page=" + (page - 1);
    }

    public String next() {
        return address + "page=" + (page + 1);
    }

    /** "Rows 51 to 100 of 265". */
    public String shown() {
        long first = (page - 1L) * ROWS + 1;
        return total == 0
                ? "No rows"
                : String.format(
                        java.util.Locale.UK, "Rows %,d to %,d of %,d", first, Math.min(total, first + ROWS - 1), total);
    }
}
