package uk.throughline.children;

import java.time.LocalDate;
import java.util.Set;

/**
 * An accepted return on its way into the rooms.
 *
 * @param number the return's number
 * @param told who tells it: {@code CIN}, {@code SSDA903} or the template's id
 * @param from the first day that it speaks of
 * @param to the last day that it speaks of, which dates what it says
 * @param lists the lists that arrive, each as a temporary relation {@code arriving_<list>}
 */
public record Arrival(long number, String told, LocalDate from, LocalDate to, Set<String> lists) {
    public boolean brings(String list) {
        return lists.contains(list);
    }
}
