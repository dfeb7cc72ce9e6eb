package uk.throughline.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import uk.throughline.access.Access;
import uk.throughline.access.Permission;
import uk.throughline.access.Posts;
import uk.throughline.access.Reader;
import uk.throughline.access.Reading;
import uk.throughline.web.RouteRule;
import uk.throughline.web.Routes;

/**
 * Every route asked over HTTP by every kind of post and by somebody who has not signed in: who may not is refused, and who may is not.
 * {@code docs/access-matrix.md} is written from the same table; {@code -Dmatrix.write=true} writes it anew.
 */
@PagesTest
class AccessMatrixTest {
    private static final Path DOCUMENT = Path.of("docs", "access-matrix.md");
    private static final String NOBODY = "Not signed in";

    @LocalServerPort
    int port;

    @Autowired
    Routes routes;

    @Autowired
    Posts posts;

    @Autowired
    Access access;

    @Test
    void every_route_answers_every_kind_of_post_as_its_rule_says() {
        List<Posts.Kind> kinds = kinds();
        Map<String, List<String>> wrong = new TreeMap<>();
        for (Posts.Kind kind : kinds) {
            Reading.run(
                    Reader.SET_UP,
                    () -> access.admit(
                            new Access.Person("kind-" + kind.kind(), "Matrix: " + kind.title(), "Matrix agency"),
                            "",
                            kind.carries(),
                            "The access matrix"));
            Visitor visitor = Visitor.as("kind-" + kind.kind(), port);
            routes.rules().forEach((route, rule) -> {
                boolean let = rule.lets(kind.carries());
                Visitor.Answer answer = ask(visitor, route);
                boolean refused = answer.status() == 403;
                if (refused == let) {
                    wrong.computeIfAbsent(route.toString(), r -> new ArrayList<>())
                            .add(kind.title() + ": " + answer.status() + " although the rule is " + rule);
                }
            });
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void who_has_not_signed_in_is_asked_to_wherever_the_rule_is_not_everyone() {
        Map<String, String> wrong = new TreeMap<>();
        routes.rules().forEach((route, rule) -> {
            if (!(rule instanceof RouteRule.Everyone)) {
                Visitor stranger = new Visitor(port);
                stranger.get("/sign-in");
                Visitor.Answer answer = ask(stranger, route);
                if (!answer.path().equals("/sign-in")) {
                    wrong.put(route.toString(), answer.status() + " at " + answer.path());
                }
            }
        });
        assertThat(wrong).isEmpty();
    }

    @Test
    void the_document_says_the_same() throws IOException {
        String now = document();
        if (Boolean.getBoolean("matrix.write")) {
            Files.writeString(DOCUMENT, now);
        }
        assertThat(Files.readString(DOCUMENT))
                .as("write it anew with ./mvnw test -Dtest=AccessMatrixTest -Dmatrix.write=true")
                .isEqualTo(now);
    }

    /** Values that lead to nothing, so that asking changes nothing. */
    private static Visitor.Answer ask(Visitor visitor, Routes.Route route) {
        String path = route.pattern()
                .replaceAll("\\{(number|held|id|ticket)\\}", "999999")
                .replaceAll("\\{what:([a-z]+)\\|[^}]*\\}", "$1")
                .replaceAll("\\{id:\\[a-z0-9-\\]\\+\\}", "nothing")
                .replaceAll("\\{name:\\.\\+\\}", "nothing")
                .replaceAll("\\{[a-z]+\\}", "nothing");
        assertThat(path).as("every variable of %s", route).doesNotContain("{");
        if (!route.method().equals("POST")) {
            return visitor.get(path);
        }
        // a file has no hidden field that the next form could bear
        visitor.getIfFile("/");
        return visitor.post(path, Map.of());
    }

    private List<Posts.Kind> kinds() {
        return Reading.as(Reader.SET_UP, posts::kinds);
    }

    private String document() {
        List<Posts.Kind> kinds = kinds();
        StringBuilder text = new StringBuilder("""
                # The access matrix

                Which route answers which kind of post, as a new post of that kind carries it: ● answers, · is refused. What a post carries can be
                changed; the right-most column says what is needed. What a route shows of children's records is decided record by record: see
                [decision 3](decisions/0003-row-security-and-trail.md). `AccessMatrixTest` asks every cell over HTTP and writes this page.

                """);
        SequencedMap<String, Set<Permission>> columns = new LinkedHashMap<>();
        kinds.forEach(kind -> columns.put(kind.title(), kind.carries()));
        text.append("| Route | ")
                .append(NOBODY)
                .append(" | ")
                .append(String.join(" | ", columns.keySet()))
                .append(" | Needs |\n");
        text.append("| --- |").append(" :-: |".repeat(columns.size() + 1)).append(" --- |\n");
        routes.rules().forEach((route, rule) -> text.append("| `")
                .append(route.toString().replace("|", "\\|"))
                .append("` | ")
                .append(rule instanceof RouteRule.Everyone ? "●" : "·")
                .append(columns.values().stream()
                        .map(carries -> rule.lets(carries) ? " | ●" : " | ·")
                        .collect(Collectors.joining()))
                .append(" | ")
                .append(rule)
                .append(" |\n"));
        return text.toString();
    }
}
