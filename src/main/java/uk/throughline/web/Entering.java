package uk.throughline.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Arrays;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.security.web.savedrequest.SavedRequest;
import org.springframework.stereotype.Component;
import uk.throughline.access.Reader;
import uk.throughline.access.signin.KnownDevices;
import uk.throughline.access.signin.Sessions;
import uk.throughline.access.signin.SignInSettings;

/** Lets somebody in who has shown who they are: a new session id, a new hidden field, a row, and the way on to where they wanted to go. */
@Component
class Entering {
    private static final String DEVICE = "throughline-device";

    private final Sessions sessions;
    private final KnownDevices devices;
    private final SignInSettings settings;
    private final SecurityContextRepository contexts;
    private final CsrfTokenRepository formTokens;
    private final RequestCache asked;
    private final InstantSource clock;

    Entering(
            Sessions sessions,
            KnownDevices devices,
            SignInSettings settings,
            SecurityContextRepository contexts,
            CsrfTokenRepository formTokens,
            RequestCache asked,
            InstantSource clock) {
        this.sessions = sessions;
        this.devices = devices;
        this.settings = settings;
        this.contexts = contexts;
        this.formTokens = formTokens;
        this.asked = asked;
        this.clock = clock;
    }

    /** Signs them in on this browser and gives the address to go on to. */
    String enter(HttpServletRequest request, HttpServletResponse response, Reader reader, Sessions.Factor factor) {
        HttpSession session = sessionFor(reader, request);
        request.changeSessionId();
        formTokens.saveToken(null, request, response);
        SignedIn person = new SignedIn(reader, "");
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(
                UsernamePasswordAuthenticationToken.authenticated(person, "", person.getAuthorities()));
        contexts.saveContext(context, request, response);
        long number = sessions.begin(reader, factor, Device.of(request), request.getRemoteAddr());
        SignedInSession.keep(session, new SignedInSession.Here(number));
        response.addCookie(device(request, devices.mark(reader.id())));
        // longer than the session itself, so that a form which comes too late still finds who sent it
        session.setMaxInactiveInterval((int) settings.longest()
                .plus(settings.typed())
                .plus(Duration.ofHours(1))
                .toSeconds());
        return KeptForm.of(session, reader.id(), clock.instant().minus(settings.typed()))
                .map(kept -> KeptFormPages.ADDRESS)
                .orElseGet(() -> askedFor(request, response));
    }

    /** Whether the id has signed in on this browser before. */
    boolean isKnown(HttpServletRequest request, String id) {
        return request.getCookies() != null
                && Arrays.stream(request.getCookies())
                        .anyMatch(cookie -> cookie.getName().equals(DEVICE) && devices.isOf(cookie.getValue(), id));
    }

    private static Cookie device(HttpServletRequest request, String mark) {
        Cookie cookie = new Cookie(DEVICE, mark);
        cookie.setPath("/sign-in");
        cookie.setHttpOnly(true);
        cookie.setSecure(request.isSecure());
        cookie.setMaxAge((int) KnownDevices.LASTS.toSeconds());
        cookie.setAttribute("SameSite", "Strict");
        return cookie;
    }

    /** Nothing that the person before left in this browser goes over to somebody else. */
    private static HttpSession sessionFor(Reader reader, HttpServletRequest request) {
        boolean another = SignedInSession.over(request)
                        .filter(over -> !over.reader().equals(reader.id()))
                        .isPresent()
                || SignedInSession.here(request).isPresent();
        if (another) {
            request.getSession().invalidate();
        }
        return request.getSession();
    }

    private String askedFor(HttpServletRequest request, HttpServletResponse response) {
        SavedRequest saved = asked.getRequest(request, response);
        if (saved == null) {
            return "/";
        }
        asked.removeRequest(request, response);
        URI address = URI.create(saved.getRedirectUrl());
        return address.getRawPath() + (address.getRawQuery() == null ? "" : "?" + address.getRawQuery());
    }
}
