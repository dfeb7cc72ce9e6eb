package uk.throughline.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;

/**
 * Every route of the application and who may use it, from {@code web/routes.txt}: one line a route, its method, its pattern and its
 * rule, divided by blanks. A route without a line stops the start, and so does a line without a route.
 */
@Component
public class Routes {
    private static final String FILE = "/web/routes.txt";

    private final SequencedMap<Route, RouteRule> rules;

    Routes() {
        this(lines());
    }

    Routes(List<String> lines) {
        this.rules = Collections.unmodifiableSequencedMap(read(lines));
    }

    /** A method and the pattern of an address, as the page that answers declares it. */
    public record Route(String method, String pattern) implements Comparable<Route> {
        @Override
        public int compareTo(Route other) {
            int pattern = this.pattern.compareTo(other.pattern);
            return pattern == 0 ? method.compareTo(other.method) : pattern;
        }

        @Override
        public String toString() {
            return method + " " + pattern;
        }
    }

    /** All routes with their rules, in the file's order. */
    public SequencedMap<Route, RouteRule> rules() {
        return rules;
    }

    Optional<RouteRule> ruleOf(String method, String pattern) {
        // HEAD is GET without its answer
        return Optional.ofNullable(rules.get(new Route(method.equals("HEAD") ? "GET" : method, pattern)));
    }

    /** Stops with a sentence where routes and rules do not fit each other. */
    void check(Set<RequestMappingInfo> mapped) {
        Set<Route> routes = mapped.stream()
                .flatMap(info -> info.getPatternValues().stream()
                        .filter(pattern -> !pattern.equals("/error"))
                        .flatMap(pattern -> info.getMethodsCondition().getMethods().stream()
                                .map(RequestMethod::name)
                                .map(method -> new Route(method, pattern))))
                .collect(Collectors.toCollection(TreeSet::new));
        Set<Route> without = new TreeSet<>(routes);
        without.removeAll(rules.keySet());
        if (!without.isEmpty()) {
            throw new IllegalStateException(
                    "Nobody declared who may use " + without + ". Add a line for each to " + FILE
                            + ": its method, its pattern, and \"everyone\", \"signed in\" or the grants of which one is needed.");
        }
        Set<Route> gone = new TreeSet<>(rules.keySet());
        gone.removeAll(routes);
        if (!gone.isEmpty()) {
            throw new IllegalStateException("No page answers " + gone + ". Take these lines out of " + FILE + ".");
        }
        mapped.stream()
                .filter(info -> !info.getPatternValues().contains("/error"))
                .filter(info -> info.getMethodsCondition().getMethods().isEmpty())
                .findFirst()
                .ifPresent(info -> {
                    throw new IllegalStateException(
                            info.getPatternValues() + " answers every method. Say which it answers.");
                });
    }

    private static SequencedMap<Route, RouteRule> read(List<String> lines) {
        SequencedMap<Route, RouteRule> rules = new LinkedHashMap<>();
        for (int n = 0; n < lines.size(); n++) {
            String line = lines.get(n).strip();
            if (line.isEmpty() || line.startsWith("#")) {
                continue;
            }
            String[] parts = line.split("\\s+", 3);
            if (parts.length < 3) {
                throw new IllegalStateException(
                        FILE + ", line " + (n + 1) + ": give a method, a pattern and who may use it.");
            }
            try {
                if (rules.put(new Route(parts[0], parts[1]), RouteRule.of(parts[2])) != null) {
                    throw new IllegalStateException(FILE + ", line " + (n + 1) + ": this route stands here twice.");
                }
            } catch (IllegalArgumentException e) {
                throw new IllegalStateException(FILE + ", line " + (n + 1) + ": " + e.getMessage(), e);
            }
        }
        return rules;
    }

    private static List<String> lines() {
        try (InputStream file = Routes.class.getResourceAsStream(FILE)) {
            if (file == null) {
                throw new IllegalStateException(FILE + " is missing");
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
