package uk.throughline.administration.people;

import uk.throughline.access.Posts.Held;
import uk.throughline.kernel.Dates;

/**
 * That somebody holds a post, as lists show it.
 *
 * @param when "3 April 2024 to 1 May 2026"
 * @param standing "Now", "From then on" or "Ended", with why
 * @param mayEnd whether it may be ended
 */
public record HeldRow(Held held, String when, String standing, boolean mayEnd) {

    static HeldRow of(Held held) {
        String last = held.lastDay() == null ? "" : " to " + Dates.inWords(held.lastDay());
        boolean ended = !held.endedBecause().isEmpty();
        boolean over = !held.standing()
                && held.lastDay() != null
                && (ended || held.lastDay().isBefore(held.from()));
        String standing = held.standing() ? "Now" : held.lastDay() != null && over ? "Ended" : "Not now";
        return new HeldRow(
                held, (held.lastDay() == null ? "since " : "") + Dates.inWords(held.from()) + last, standing, !ended);
    }
}
