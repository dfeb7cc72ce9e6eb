package uk.throughline.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.util.StringUtils;

/**
 * A form that was sent after its session's time had run out: kept with the browser's session until the same person has signed in again,
 * so that nothing typed is lost. Never a file, never a password, and the last one only.
 *
 * @param reader who sat there, by id
 * @param address where the form was sent
 * @param fields as they were typed, in their order
 */
public record KeptForm(String reader, String address, List<Field> fields, Instant at) {
    private static final String KEPT = "throughline.kept-form";

    /** Signing in and out, passwords and codes are never kept. */
    private static final Set<String> NEVER = Set.of("/sign-in", "/sign-out", "/account");

    /** As much as anybody types; what is larger is no form of ours. */
    private static final int MOST_LETTERS = 64_000;

    /** One field of it. */
    public record Field(String name, String value) {}

    static boolean mayKeep(HttpServletRequest request) {
        String type = request.getContentType();
        return request.getMethod().equals("POST")
                && type != null
                && type.startsWith("application/x-www-form-urlencoded")
                && request.getRequestURI().startsWith("/")
                && NEVER.stream().noneMatch(request.getRequestURI()::startsWith);
    }

    static void keep(HttpServletRequest request, Instant now) {
        List<Field> fields = new ArrayList<>();
        int letters = 0;
        for (String name : Collections.list(request.getParameterNames())) {
            for (String value : Arrays.asList(request.getParameterValues(name))) {
                letters += name.length() + value.length();
                if (!name.equals("_csrf")) {
                    fields.add(new Field(name, value));
                }
            }
        }
        String reader = SignedInSession.over(request).orElseThrow().reader();
        if (letters <= MOST_LETTERS) {
            request.getSession().setAttribute(KEPT, new KeptForm(reader, addressOf(request), List.copyOf(fields), now));
        }
    }

    /** What is kept in the session for that person since then; what is older or somebody else's is dropped. */
    static Optional<KeptForm> of(HttpSession session, String reader, Instant since) {
        if (!(session.getAttribute(KEPT) instanceof KeptForm kept)) {
            return Optional.empty();
        }
        if (!kept.reader().equals(reader) || kept.at().isBefore(since)) {
            drop(session);
            return Optional.empty();
        }
        return Optional.of(kept);
    }

    static boolean isIn(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session != null && session.getAttribute(KEPT) != null;
    }

    /** Once it is on its way it is not offered again: nothing is sent twice. */
    static void dropWhatIsSent(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (request.getMethod().equals("POST")
                && session != null
                && session.getAttribute(KEPT) instanceof KeptForm kept
                && kept.address().equals(addressOf(request))) {
            drop(session);
        }
    }

    private static String addressOf(HttpServletRequest request) {
        String query = request.getQueryString();
        return request.getRequestURI() + (query == null ? "" : "?" + query);
    }

    static void drop(HttpSession session) {
        session.removeAttribute(KEPT);
    }

    /** What was typed, as the page shows it: each field by what it is called. */
    public List<Field> typed() {
        return fields.stream()
                .filter(field -> !field.value().isBlank())
                .map(field -> new Field(
                        StringUtils.capitalize(field.name().replace('_', ' ').replace('-', ' ')), field.value()))
                .toList();
    }
}
