package uk.throughline.children;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An accepted return on its way into the rooms.
 *
 * @param number the return's number
 * @param told who tells it: {@code CIN}, {@code SSDA903} or the template's id
 * @param from the first day that it speaks of
 * @param to the last day that it speaks of, which dates what it says
 * @param lists the lists that arrive, each as a temporary relation {@code arriving_<list>}
 * @param piece what it leaves untold, where it is a piece of the whole and not all of a period; else null
 * @param filling whether it brings so much that a table which never held a row is kept from all others until it is accepted,
 *     which makes filling it quicker; never where others are asked for the same tables meanwhile, for they would be waited for
 * @param noting whether the children of whom a record moves are noted in {@code moved_child} (child_id)
 */
public record Arrival(
        long number,
        String told,
        LocalDate from,
        LocalDate to,
        Set<String> lists,
        @Nullable Piece piece,
        boolean filling,
        boolean noting) {

    /**
     * A return about some children. What it tells of them in full is in {@code arriving_told} (child_id, list), and what it takes
     * back in {@code arriving_withdrawn} (child_id, list, referred_on, started_on; a date that is null names all).
     *
     * @param untold columns by list that it has no word for, so that they stay as they were told last
     * @param mends the return of the same days that it mends: what came after that is not taken back by it; else null
     */
    public record Piece(
            Map<String, Set<String>> untold, @Nullable Long mends) {}

    public boolean brings(String list) {
        return lists.contains(list);
    }
}
