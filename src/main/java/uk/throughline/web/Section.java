package uk.throughline.web;

import java.util.Set;
import uk.throughline.access.Permission;

/**
 * A place in the row of sections. A room that has pages declares its own as a bean, so the row never leads nowhere.
 *
 * @param name as the row shows it, such as "Figures"
 * @param about what one finds there, in one sentence
 * @param address such as {@code /figures}; pages below it belong to it
 * @param place lower stands further left
 * @param anyOf the grants of which one is needed, else it is left out; none when everyone who signed in has it
 */
public record Section(String name, String about, String address, int place, Set<Permission> anyOf) {

    /** A place for which one grant is needed. */
    public Section(String name, String about, String address, int place, Permission needed) {
        this(name, about, address, place, Set.of(needed));
    }
}
