package uk.throughline.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.InstantSource;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import uk.throughline.access.Reading;
import uk.throughline.access.signin.SignInSettings;
import uk.throughline.web.pages.KeptFormPage;
import uk.throughline.web.pages.StayPage;

/** What somebody had typed when the time ran out, to be sent again, and how to keep it from running out. */
@Controller
class KeptFormPages {
    static final String ADDRESS = "/account/typed";

    private final Frames frames;
    private final SignInSettings settings;
    private final InstantSource clock;

    KeptFormPages(Frames frames, SignInSettings settings, InstantSource clock) {
        this.frames = frames;
        this.settings = settings;
        this.clock = clock;
    }

    @GetMapping(ADDRESS)
    ModelAndView show(HttpServletRequest request) {
        Optional<KeptForm> kept = KeptForm.of(
                request.getSession(), Reading.current().id(), clock.instant().minus(settings.typed()));
        return new ModelAndView(
                "web/kept_form", "page", new KeptFormPage(frames.titled("What you had typed"), kept.orElse(null)));
    }

    @PostMapping(ADDRESS)
    String leave(HttpServletRequest request) {
        KeptForm.drop(request.getSession());
        return "redirect:/";
    }

    /** Opened beside a form that has been open for long: asking anything is what keeps a session. */
    @GetMapping("/account/stay")
    ModelAndView stay() {
        return new ModelAndView("web/stay", "page", new StayPage(frames.titled("You are still signed in")));
    }
}
