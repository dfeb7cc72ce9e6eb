package uk.throughline.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import uk.throughline.access.Access;
import uk.throughline.access.Permission;
import uk.throughline.access.Reader;
import uk.throughline.access.Reading;
import uk.throughline.kernel.Dates;
import uk.throughline.partnership.Partnership;
import uk.throughline.partnership.Partnerships;

/** Makes the frame of a page for the reader of now and the request of now. */
@Component
public class Frames {
    private static final DateTimeFormatter NOW = DateTimeFormatter.ofPattern("d MMMM yyyy 'at' HH:mm", Locale.UK);

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.UK);

    private final List<Section> sections;
    private final Access access;
    private final Partnerships partnerships;
    private final Assets assets;
    private final InstantSource clock;

    Frames(
            ObjectProvider<Section> sections,
            Access access,
            Partnerships partnerships,
            Assets assets,
            InstantSource clock) {
        this.sections =
                sections.stream().sorted(Comparator.comparing(Section::place)).toList();
        this.access = access;
        this.partnerships = partnerships;
        this.assets = assets;
        this.clock = clock;
    }

    /** The frame of a page with that title. */
    public Frame titled(String title) {
        HttpServletRequest request = requestOfNow();
        Optional<Partnership> partnership = partnerships.current();
        return frame(
                title,
                partnership.map(Partnership::name).orElse(""),
                partnership.map(Partnership::demonstration).orElse(false),
                sectionsForReader().stream()
                        .map(section -> new Frame.Link(section.name(), section.address(), holds(section, request)))
                        .toList(),
                request);
    }

    /** A frame that asks the database nothing, for the page that says that something broke. */
    public Frame plain(String title) {
        return frame(title, "", false, List.of(), requestOfNow());
    }

    /** Address of the script of the pages on which a return is sent, with its hash. */
    public String script() {
        return assets.script();
    }

    /** The number of the session in which the request of now is made; 0 where nobody is signed in. */
    public long session() {
        return SignedInSession.here(requestOfNow())
                .map(SignedInSession.Here::number)
                .orElse(0L);
    }

    /** Whether the reader of now can do nothing before they have set up a second factor. */
    public boolean setUpFirst() {
        return SignedInSession.isSetUpFirst(requestOfNow());
    }

    /** The sections that the reader of now may use, in the order of the row. */
    public List<Section> sectionsForReader() {
        if (Reading.current().equals(Reader.PUBLIC) || setUpFirst()) {
            return List.of();
        }
        Set<Permission> granted = access.permissions();
        return sections.stream()
                .filter(section -> section.anyOf().isEmpty() || !Collections.disjoint(granted, section.anyOf()))
                .toList();
    }

    private Frame frame(
            String title,
            String partnership,
            boolean demonstration,
            List<Frame.Link> links,
            HttpServletRequest request) {
        Reader reader = Reading.current();
        return new Frame(
                title,
                partnership,
                demonstration,
                reader.equals(Reader.PUBLIC) ? null : reader.post(),
                links,
                List.of(),
                token(request),
                assets.stylesheet(),
                assets.icon(),
                NOW.format(ZonedDateTime.ofInstant(clock.instant(), Dates.LONDON)),
                until(request),
                false);
    }

    private static @Nullable String until(HttpServletRequest request) {
        Instant until = SignedInSession.until(request);
        return until == null ? null : TIME.format(until.atZone(Dates.LONDON));
    }

    private static boolean holds(Section section, HttpServletRequest request) {
        String asked = request.getRequestURI();
        return asked.equals(section.address())
                || (section.address().length() > 1 && asked.startsWith(section.address() + "/"));
    }

    private static Frame.FormToken token(HttpServletRequest request) {
        @Nullable CsrfToken token = (CsrfToken) request.getAttribute(CsrfToken.class.getName());
        return token == null
                ? new Frame.FormToken("_csrf", "")
                : new Frame.FormToken(token.getParameterName(), token.getToken());
    }

    private static HttpServletRequest requestOfNow() {
        return ((ServletRequestAttributes) RequestContextHolder.currentRequestAttributes()).getRequest();
    }
}
