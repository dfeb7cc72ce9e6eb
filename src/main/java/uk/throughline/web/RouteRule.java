package uk.throughline.web;

import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import uk.throughline.access.Permission;

/** Who may use a route at all. What a route then shows of children's records is decided record by record below it. */
public sealed interface RouteRule {

    /** Anyone, signed in or not. */
    record Everyone() implements RouteRule {
        @Override
        public String toString() {
            return "everyone";
        }
    }

    /** Whoever is signed in. */
    record SignedInPeople() implements RouteRule {
        @Override
        public String toString() {
            return "signed in";
        }
    }

    /** Whoever has one of these. */
    record AnyOf(Set<Permission> permissions) implements RouteRule {
        @Override
        public String toString() {
            return new TreeSet<>(permissions).stream().map(Permission::words).collect(Collectors.joining(" or "));
        }
    }

    /** The rule that these words say. @throws IllegalArgumentException with a sentence when they say none */
    static RouteRule of(String words) {
        return switch (words) {
            case "everyone" -> new Everyone();
            case "signed in" -> new SignedInPeople();
            default ->
                new AnyOf(Arrays.stream(words.split(" or "))
                        .map(RouteRule::permission)
                        .collect(Collectors.toUnmodifiableSet()));
        };
    }

    private static Permission permission(String words) {
        return Permission.forPeople().stream()
                .filter(permission -> permission.words().equals(words))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("\"" + words
                        + "\" is no grant. Give \"everyone\", \"signed in\", or grants divided by \"or\"."));
    }

    /** Whether somebody who is signed in and has these may use it. */
    default boolean lets(Set<Permission> permissions) {
        return switch (this) {
            case Everyone everyone -> true;
            case SignedInPeople people -> true;
            case AnyOf(Set<Permission> needed) -> needed.stream().anyMatch(permissions::contains);
        };
    }
}
