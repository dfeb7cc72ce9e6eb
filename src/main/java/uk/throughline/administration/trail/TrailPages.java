package uk.throughline.administration.trail;

import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import uk.throughline.access.Permission;
import uk.throughline.access.TrailReading;
import uk.throughline.access.TrailReading.Entry;
import uk.throughline.children.ChildReferences;
import uk.throughline.kernel.Dates;
import uk.throughline.kernel.Refusal;
import uk.throughline.web.Choice;
import uk.throughline.web.Frame;
import uk.throughline.web.Frames;
import uk.throughline.web.Section;
import uk.throughline.web.Typed;

/** The trail for who oversees access, filtered, and as a file; a child is asked for by a form, because an address bears no child. */
@Controller
class TrailPages {
    static final String TRAIL = "/administration/trail";
    private static final String CHILD = "throughline.trail-child";
    private static final int ROWS = 50;
    private static final Refusal NO_CHILD = new Refusal(
            "reference",
            "Give the child's reference again: it is forgotten when you sign out, and no address bears it.");
    private static final List<String> FILTERS = List.of("who", "person", "subject", "act", "from", "to", "about");

    private final TrailReading trail;
    private final ChildReferences children;
    private final TrailFile file;
    private final Frames frames;

    TrailPages(TrailReading trail, ChildReferences children, TrailFile file, Frames frames) {
        this.trail = trail;
        this.children = children;
        this.file = file;
        this.frames = frames;
    }

    /** The child that the reader of this session asks about, and the reference that they typed. */
    private record AskedChild(long child, String reference) implements Serializable {}

    @GetMapping(TRAIL)
    ModelAndView list(@RequestParam Map<String, String> asked, HttpSession session) {
        return list(asked, session, Typed.NOTHING);
    }

    @GetMapping(TRAIL + ".csv")
    ResponseEntity<byte[]> asFile(@RequestParam Map<String, String> asked, HttpSession session) {
        @Nullable AskedChild child = child(asked, session);
        // a filter that does not hold must not widen what leaves: the page says what is wrong with it
        if (typed(asked).isRefused() || lostChild(asked, child)) {
            return ResponseEntity.status(HttpStatus.FOUND)
                    .location(URI.create(TRAIL + query(asked)))
                    .build();
        }
        return file.of(trail.export(filter(asked, child), TrailFile.MOST));
    }

    @PostMapping(TRAIL + "/child")
    ModelAndView ofChild(@RequestParam(name = "reference", defaultValue = "") String reference, HttpSession session) {
        Optional<Long> child = children.childOf(reference);
        if (child.isEmpty()) {
            ModelAndView answer = list(
                    Map.of(),
                    session,
                    Typed.refused(
                            Map.of("reference", reference),
                            new Refusal(
                                    "reference", "No child has this reference. Check it with the local authority.")));
            answer.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return answer;
        }
        session.setAttribute(CHILD, new AskedChild(child.get(), reference.strip()));
        return new ModelAndView("redirect:" + TRAIL + "?about=child");
    }

    private ModelAndView list(Map<String, String> asked, HttpSession session, Typed refused) {
        @Nullable AskedChild child = child(asked, session);
        boolean lost = lostChild(asked, child);
        Typed reference = lost ? Typed.refused(Map.of(), NO_CHILD) : refused;
        List<Entry> entries = lost || typed(asked).isRefused()
                ? List.of()
                : trail.entries(filter(asked, child), before(asked), ROWS + 1);
        List<Entry> shown = entries.subList(0, Math.min(ROWS, entries.size()));
        String query = query(asked);
        Frame frame = frames.titled((reference.isRefused() ? "Error: " : "") + "The trail");
        return new ModelAndView(
                "administration/trail",
                "page",
                new TrailPage(
                        child == null ? frame : frame.holdingChildrensData(),
                        typed(asked),
                        acts(asked.getOrDefault("act", "")),
                        child == null ? "" : child.reference(),
                        reference,
                        shown.stream().map(TrailRows::of).toList(),
                        entries.size() > ROWS
                                ? TRAIL + query + "before=" + shown.getLast().number()
                                : "",
                        TRAIL + ".csv" + query));
    }

    /** Whether one child's entries are asked for by an address that was kept or sent on, in a session that does not know whose. */
    private static boolean lostChild(Map<String, String> asked, @Nullable AskedChild child) {
        return asked.getOrDefault("about", "").equals("child") && child == null;
    }

    private static @Nullable AskedChild child(Map<String, String> asked, HttpSession session) {
        return asked.getOrDefault("about", "").equals("child")
                        && session.getAttribute(CHILD) instanceof AskedChild child
                ? child
                : null;
    }

    private static TrailReading.Filter filter(Map<String, String> asked, @Nullable AskedChild child) {
        return new TrailReading.Filter(
                asked.getOrDefault("who", ""),
                person(asked.getOrDefault("person", "")),
                asked.getOrDefault("subject", ""),
                asked.getOrDefault("act", ""),
                day(asked, "from"),
                day(asked, "to"),
                child == null ? null : child.child());
    }

    private static @Nullable LocalDate day(Map<String, String> asked, String name) {
        return Dates.typed(asked.getOrDefault(name, "")).orElse(null);
    }

    /** What was typed, and which of the days is none. */
    private static Typed typed(Map<String, String> asked) {
        return Stream.of("from", "to")
                .filter(name -> !asked.getOrDefault(name, "").isBlank() && day(asked, name) == null)
                .findFirst()
                .map(name -> Typed.refused(asked, new Refusal(name, "Give a day such as 3 April 2026.")))
                .orElse(Typed.with(asked));
    }

    private static @Nullable Long before(Map<String, String> asked) {
        return number(asked.getOrDefault("before", ""));
    }

    /** What is no number is nobody's, so that it does not widen what is shown. */
    private static @Nullable Long person(String typed) {
        return typed.isBlank() ? null : java.util.Objects.requireNonNullElse(number(typed), -1L);
    }

    private static @Nullable Long number(String typed) {
        return typed.matches("\\d{1,18}") ? Long.valueOf(typed) : null;
    }

    private List<Choice> acts(String chosen) {
        return Stream.concat(
                        Stream.of(new Choice("", "Everything", chosen.isEmpty())),
                        trail.acts().stream().map(act -> new Choice(act, act, act.equals(chosen))))
                .toList();
    }

    private static String query(Map<String, String> asked) {
        return "?"
                + new TreeMap<>(asked)
                        .entrySet().stream()
                                .filter(one -> FILTERS.contains(one.getKey())
                                        && !one.getValue().isBlank())
                                .map(one -> one.getKey() + "="
                                        + URLEncoder.encode(one.getValue(), StandardCharsets.UTF_8) + "&")
                                .collect(Collectors.joining());
    }

    @Configuration(proxyBeanMethods = false)
    static class Sections {
        @Bean
        Section trailSection() {
            return new Section("Trail", "Who looked at what, and who did what.", TRAIL, 90, Permission.OVERSEE_ACCESS);
        }
    }
}
