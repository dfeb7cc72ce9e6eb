package uk.throughline.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.InstantSource;
import java.util.Optional;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.web.filter.OncePerRequestFilter;
import uk.throughline.access.signin.Sessions;

/**
 * Asks at every request whether the session still stands: its row, how long nothing was done, how long it lasts at most. Where the time
 * ran out, a form that comes after it is kept for the same person; where somebody ended it, nothing of it is left.
 */
final class SessionFilter extends OncePerRequestFilter {
    /** Where whoever must set up a second factor first is led, and what they may ask before. */
    static final String SET_UP_FACTOR = "/account/codes";

    private final Sessions sessions;
    private final SecurityContextRepository contexts;
    private final InstantSource clock;

    SessionFilter(Sessions sessions, SecurityContextRepository contexts, InstantSource clock) {
        this.sessions = sessions;
        this.contexts = contexts;
        this.clock = clock;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (request.getRequestURI().startsWith("/assets/")) {
            chain.doFilter(request, response);
            return;
        }
        Authentication now = SecurityContextHolder.getContext().getAuthentication();
        Optional<Sessions.Standing> standing = now != null && now.getPrincipal() instanceof SignedIn person
                ? standing(person, request, response)
                : Optional.empty();
        if (standing.isPresent() && standing.get().needsFactor() && !mayBeforeFactor(request)) {
            response.sendRedirect(SET_UP_FACTOR);
        } else if (standing.isEmpty() && SignedInSession.over(request).isPresent() && KeptForm.mayKeep(request)) {
            KeptForm.keep(request, clock.instant());
            response.sendRedirect("/sign-in");
        } else {
            if (standing.isPresent()) {
                KeptForm.dropWhatIsSent(request);
                if (standing.get().needsFactor()) {
                    SignedInSession.setUpFirst(request);
                }
            }
            chain.doFilter(request, response);
        }
    }

    /** What the session is worth where it goes on; where not, nobody is signed in any more. */
    private Optional<Sessions.Standing> standing(
            SignedIn person, HttpServletRequest request, HttpServletResponse response) {
        Optional<SignedInSession.Here> here = SignedInSession.here(request);
        if (here.isEmpty()) {
            return forgotten(request);
        }
        Sessions.Standing standing = sessions.standing(here.get().number());
        if (standing.stands()) {
            SignedInSession.until(request, standing.ends());
            return Optional.of(standing);
        }
        if (!Sessions.TIME.contains(standing.over())) {
            return forgotten(request);
        }
        sessions.end(person.reader(), here.get().number(), standing.over());
        contexts.saveContext(SecurityContextHolder.createEmptyContext(), request, response);
        SecurityContextHolder.clearContext();
        SignedInSession.keep(
                request.getSession(), new SignedInSession.Over(person.reader().id(), standing.over()));
        return Optional.empty();
    }

    /** Ended by somebody: nothing that was in it is left. */
    private static Optional<Sessions.Standing> forgotten(HttpServletRequest request) {
        request.getSession().invalidate();
        SecurityContextHolder.clearContext();
        return Optional.empty();
    }

    private static boolean mayBeforeFactor(HttpServletRequest request) {
        String path = request.getRequestURI();
        return path.startsWith(SET_UP_FACTOR) || path.equals("/sign-out") || path.equals("/account/stay");
    }
}
