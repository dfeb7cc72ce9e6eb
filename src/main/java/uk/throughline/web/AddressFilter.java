package uk.throughline.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.web.filter.OncePerRequestFilter;

/** What one address may ask, before anything of a request is read: how often, how much at once, and how large. */
final class AddressFilter extends OncePerRequestFilter {
    /** The largest form of ours is a comment of some thousand letters. */
    private static final long LARGEST_FORM = 256 * 1024;

    private final Bounds bounds;
    private final ConcurrentMap<String, Integer> underWay = new ConcurrentHashMap<>();

    AddressFilter(Bounds bounds) {
        this.bounds = bounds;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String address = neighbourhood(request.getRemoteAddr());
        long wait = bounds.address(address);
        if (wait == 0 && isSignIn(request)) {
            wait = bounds.signIn(address);
        }
        if (wait > 0) {
            Bounds.tooMuch(request, response, wait);
            return;
        }
        if (!takesPlace(address)) {
            Bounds.tooMuch(request, response, 1);
            return;
        }
        try {
            bounded(request, response, chain, address);
        } finally {
            underWay.computeIfPresent(address, (who, number) -> number == 1 ? null : number - 1);
        }
    }

    /** Takes one of an address's places, if there is one; who is refused takes none, else many at once would refuse each other. */
    private boolean takesPlace(String address) {
        AtomicBoolean taken = new AtomicBoolean();
        underWay.compute(address, (who, number) -> {
            int now = number == null ? 0 : number;
            taken.set(now < bounds.atOnce());
            return taken.get() ? Integer.valueOf(now + 1) : number;
        });
        return taken.get();
    }

    private void bounded(HttpServletRequest request, HttpServletResponse response, FilterChain chain, String address)
            throws ServletException, IOException {
        boolean parts = request.getContentType() instanceof String type
                && type.toLowerCase(Locale.ROOT).startsWith("multipart/");
        if (parts && !isSignedIn(request)) {
            // else anybody could have files of any size written to the disk before being asked who they are
            PlainRefusal.write(
                    request,
                    response,
                    403,
                    "You are not signed in",
                    "Nothing was kept. Sign in and send the file again.");
        } else if (!parts && request.getContentLengthLong() > LARGEST_FORM) {
            PlainRefusal.write(
                    request,
                    response,
                    413,
                    "The form is too large",
                    "Nothing was changed. Write less, and send it again.");
        } else if (parts || isUnderstood(request)) {
            boolean tried = !parts && isSignIn(request);
            long wait = tried && request.getParameter("id") instanceof String id ? bounds.id(address, id) : 0;
            if (wait > 0) {
                Bounds.tooMuch(request, response, wait);
            } else {
                chain.doFilter(parts ? request : new WithoutNul(request), response);
            }
        } else {
            PlainRefusal.write(
                    request,
                    response,
                    400,
                    PlainRefusal.NOT_UNDERSTOOD,
                    "Nothing was changed. Go back to the page before and try again.");
        }
    }

    /** Whether the fields of a form or an address can be read: too many, too long or wrongly escaped ones cannot. */
    private static boolean isUnderstood(HttpServletRequest request) {
        try {
            request.getParameterMap();
            return true;
        } catch (InvalidParameterException wrong) {
            return false;
        }
    }

    private static boolean isSignIn(HttpServletRequest request) {
        return request.getMethod().equals("POST")
                && (request.getRequestURI().equals("/sign-in")
                        || request.getRequestURI().startsWith("/sign-in/"));
    }

    private static boolean isSignedIn(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session != null
                && session.getAttribute(HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY)
                        instanceof SecurityContext context
                && context.getAuthentication() != null
                && context.getAuthentication().isAuthenticated();
    }

    /** An address; of IPv6 the network, because one subscriber has all addresses of it. */
    static String neighbourhood(String address) {
        String plain = Objects.requireNonNullElse(address, "");
        if (plain.indexOf(':') < 0) {
            return plain;
        }
        try {
            byte[] bytes = java.net.InetAddress.ofLiteral(plain).getAddress();
            return bytes.length == 16 ? java.util.HexFormat.of().formatHex(bytes, 0, 8) : plain;
        } catch (IllegalArgumentException notAnAddress) {
            return plain;
        }
    }
}
