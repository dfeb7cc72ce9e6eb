package uk.throughline.administration.people;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import uk.throughline.access.Permission;

/**
 * Something that a post can carry.
 *
 * @param words as grants bear it
 * @param allows what it allows, in a sentence
 */
public record Carried(String words, String allows, boolean chosen) {

    static List<Carried> of(Predicate<Permission> chosen) {
        return Permission.forPeople().stream()
                .map(permission -> new Carried(permission.words(), permission.allows(), chosen.test(permission)))
                .toList();
    }

    static List<Carried> ofWords(Set<String> chosen) {
        return of(permission -> chosen.contains(permission.words()));
    }
}
