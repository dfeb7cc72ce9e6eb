package uk.throughline.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Pattern;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** What one signed-in person may ask, wherever they sit; files in and out are counted besides, because they cost more. */
final class PersonFilter extends OncePerRequestFilter {
    private static final Pattern FILE = Pattern.compile(".*\\.[a-z]{3,5}(?:-metadata\\.json)?|.*/refused");

    private final Bounds bounds;

    PersonFilter(Bounds bounds) {
        this.bounds = bounds;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Authentication now = SecurityContextHolder.getContext().getAuthentication();
        if (now == null || !(now.getPrincipal() instanceof SignedIn person)) {
            chain.doFilter(request, response);
            return;
        }
        String id = person.reader().id();
        long wait = bounds.person(id);
        if (wait == 0
                && request.getMethod().equals("POST")
                && request.getRequestURI().equals("/returns")) {
            wait = bounds.upload(id);
        } else if (wait == 0 && isExport(request)) {
            wait = bounds.export(id);
        }
        if (wait > 0) {
            Bounds.tooMuch(request, response, wait);
        } else {
            chain.doFilter(request, response);
        }
    }

    private static boolean isExport(HttpServletRequest request) {
        String path = request.getRequestURI();
        return !path.startsWith("/assets/") && FILE.matcher(path).matches();
    }
}
