package uk.throughline.web;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** What machines ask for: where to report a weakness, as RFC 9116 has it, and that no search engine is to look in here. */
@Controller
class WellKnownPages {
    private static final Logger LOG = LoggerFactory.getLogger(WellKnownPages.class);
    private static final MediaType TEXT = MediaType.valueOf("text/plain;charset=UTF-8");
    private static final Pattern CONTACT = Pattern.compile("(?:mailto:[^\\s@]+@[^\\s@]+|https://\\S+|tel:[+0-9()-]+)");
    private static final Pattern ADDRESS = Pattern.compile("https://\\S+");

    private final EdgeSettings settings;
    private final InstantSource clock;

    WellKnownPages(EdgeSettings settings, InstantSource clock) {
        this.settings = settings;
        this.clock = clock;
        if (settings.securityContact().isBlank()) {
            LOG.info("Nobody is told where to report a weakness: set THROUGHLINE_WEB_SECURITYCONTACT, such as"
                    + " mailto:security@throughline.example, to publish /.well-known/security.txt");
        } else {
            require(CONTACT, settings.securityContact(), "SECURITYCONTACT", "mailto:security@throughline.example");
        }
        if (!settings.securityPolicy().isBlank()) {
            require(ADDRESS, settings.securityPolicy(), "SECURITYPOLICY", "https://throughline.example/security");
        }
        if (settings.securityExpires() instanceof LocalDate day && day.isBefore(today())) {
            LOG.warn("THROUGHLINE_WEB_SECURITYEXPIRES is past: whoever reads security.txt takes it for out of date");
        }
    }

    private static void require(Pattern form, String value, String name, String example) {
        if (!form.matcher(value.strip()).matches()) {
            throw new IllegalStateException("THROUGHLINE_WEB_" + name + " is not an address such as " + example
                    + ": correct it or take it out");
        }
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    @GetMapping("/.well-known/security.txt")
    ResponseEntity<String> security() {
        if (settings.securityContact().isBlank()) {
            throw new NoSuchPage();
        }
        LocalDate until = settings.securityExpires() instanceof LocalDate day
                ? day
                // RFC 9116 asks for less than a year ahead
                : today().plusYears(1).minusDays(1);
        StringBuilder text = new StringBuilder("Contact: ")
                .append(settings.securityContact().strip())
                .append("\nExpires: ")
                .append(until)
                .append("T00:00:00Z\nPreferred-Languages: en\n");
        if (!settings.securityPolicy().isBlank()) {
            text.append("Policy: ").append(settings.securityPolicy().strip()).append('\n');
        }
        return ResponseEntity.ok().contentType(TEXT).body(text.toString());
    }

    @GetMapping("/robots.txt")
    ResponseEntity<String> robots() {
        return ResponseEntity.ok().contentType(TEXT).body("User-agent: *\nDisallow: /\n");
    }
}
