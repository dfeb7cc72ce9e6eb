package uk.throughline.administration.trail;

import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import uk.throughline.access.TrailReading;
import uk.throughline.access.TrailReading.Entry;
import uk.throughline.web.Frames;

/** Everyone's own trail: what is kept of what they looked at and did. */
@Controller
class OwnTrailPages {
    private static final String OWN = "/my-trail";
    private static final int ROWS = 50;

    private final TrailReading trail;
    private final Frames frames;

    OwnTrailPages(TrailReading trail, Frames frames) {
        this.trail = trail;
        this.frames = frames;
    }

    @GetMapping(OWN)
    ModelAndView own(@RequestParam(name = "before", defaultValue = "") String before) {
        List<Entry> entries = trail.own(before.matches("\\d{1,18}") ? Long.valueOf(before) : null, ROWS + 1);
        List<Entry> shown = entries.subList(0, Math.min(ROWS, entries.size()));
        return new ModelAndView(
                "administration/own_trail",
                "page",
                new OwnTrailPage(
                        frames.titled("What is kept of what I did"),
                        shown.stream().map(TrailRows::of).toList(),
                        entries.size() > ROWS
                                ? OWN + "?before=" + shown.getLast().number()
                                : ""));
    }
}
