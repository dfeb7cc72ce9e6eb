package uk.throughline.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.security.web.header.HeaderWriter;
import org.springframework.security.web.header.writers.CacheControlHeadersWriter;
import org.springframework.security.web.header.writers.ContentSecurityPolicyHeaderWriter;
import org.springframework.security.web.header.writers.HstsHeaderWriter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.header.writers.StaticHeadersWriter;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * The headers that every answer bears, errors, redirects and files included. They are written around everything else, when the answer
 * is sent, so that what is refused before sign-in is looked at bears them too.
 */
final class AnswerHeaders {
    /** The pages on which a return is sent: our one script runs there, to show how far it is. */
    private static final RequestMatcher WITH_SCRIPT =
            request -> request.getRequestURI().equals("/returns")
                    || request.getRequestURI().startsWith("/returns/sending/");

    /** No script runs and nothing comes from elsewhere: pages are text, one stylesheet and drawings within them. */
    private static final String CONTENT_POLICY = "default-src 'none'; style-src 'self'; img-src 'self' data:;"
            + " form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    private static final HeaderWriter WITHOUT = new ContentSecurityPolicyHeaderWriter(CONTENT_POLICY);
    private static final HeaderWriter WITH =
            new ContentSecurityPolicyHeaderWriter(CONTENT_POLICY + "; script-src 'self'; connect-src 'self'");

    private static final List<HeaderWriter> WRITERS = List.of(
            (request, response) -> (WITH_SCRIPT.matches(request) ? WITH : WITHOUT).writeHeaders(request, response),
            new StaticHeadersWriter("X-Content-Type-Options", "nosniff"),
            new StaticHeadersWriter("X-Frame-Options", "DENY"),
            new ReferrerPolicyHeaderWriter(ReferrerPolicy.SAME_ORIGIN),
            new StaticHeadersWriter(
                    "Permissions-Policy", "camera=(), microphone=(), geolocation=(), payment=(), usb=()"),
            new StaticHeadersWriter("Cross-Origin-Opener-Policy", "same-origin"),
            new StaticHeadersWriter("Cross-Origin-Resource-Policy", "same-origin"),
            new HstsHeaderWriter(),
            new CacheControlHeadersWriter());

    private AnswerHeaders() {}

    static List<HeaderWriter> writers() {
        return WRITERS;
    }

    /** Writes those that are not there yet. */
    static void write(HttpServletRequest request, HttpServletResponse response) {
        WRITERS.forEach(writer -> writer.writeHeaders(request, response));
    }
}
