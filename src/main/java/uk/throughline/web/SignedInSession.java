package uk.throughline.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import uk.throughline.access.Reader;

/** What a browser's session remembers beside who is signed in: the row that stands for it, and who sat there when the time ran out. */
final class SignedInSession {
    private static final String HERE = "throughline.session";
    private static final String OVER = "throughline.session-over";
    private static final String HALF = "throughline.session-half";

    /** On a request: when its session ends by itself. */
    private static final String UNTIL = "throughline.session-until";

    /** On a request: that its reader can do nothing before a second factor is set up. */
    private static final String SET_UP_FIRST = "throughline.session-set-up-first";

    private SignedInSession() {}

    /** A session that goes on, by the number of its row. */
    record Here(long number) {}

    /**
     * A session whose time ran out, until somebody signs in again.
     *
     * @param reader who sat there, by id
     * @param why in words, see {@link uk.throughline.access.signin.Sessions#TIME}
     */
    record Over(String reader, String why) {}

    /** Somebody whose password was right and whose code is still to come. */
    record Half(Reader reader, Instant since, int tries) {}

    static Optional<Here> here(HttpServletRequest request) {
        return found(request, HERE, Here.class);
    }

    static Optional<Over> over(HttpServletRequest request) {
        return found(request, OVER, Over.class);
    }

    static Optional<Half> half(HttpServletRequest request) {
        return found(request, HALF, Half.class);
    }

    static void keep(HttpSession session, Here here) {
        session.setAttribute(HERE, here);
        session.removeAttribute(OVER);
        session.removeAttribute(HALF);
    }

    static void keep(HttpSession session, Over over) {
        session.setAttribute(OVER, over);
        session.removeAttribute(HERE);
    }

    static void keep(HttpSession session, Half half) {
        session.setAttribute(HALF, half);
    }

    static void dropHalf(HttpSession session) {
        session.removeAttribute(HALF);
    }

    static void until(HttpServletRequest request, Instant until) {
        request.setAttribute(UNTIL, until);
    }

    static @Nullable Instant until(HttpServletRequest request) {
        return request.getAttribute(UNTIL) instanceof Instant until ? until : null;
    }

    static void setUpFirst(HttpServletRequest request) {
        request.setAttribute(SET_UP_FIRST, true);
    }

    static boolean isSetUpFirst(HttpServletRequest request) {
        return request.getAttribute(SET_UP_FIRST) != null;
    }

    private static <T> Optional<T> found(HttpServletRequest request, String name, Class<T> type) {
        HttpSession session = request.getSession(false);
        return session == null
                ? Optional.empty()
                : Optional.ofNullable(session.getAttribute(name)).map(type::cast);
    }
}
