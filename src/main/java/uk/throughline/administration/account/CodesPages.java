package uk.throughline.administration.account;

import jakarta.servlet.http.HttpSession;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import uk.throughline.access.signin.SecondFactors;
import uk.throughline.kernel.Outcome;
import uk.throughline.kernel.Refusal;
import uk.throughline.web.Frames;
import uk.throughline.web.Typed;

/** Setting up an app that makes one-time codes, and the codes on paper for when it is lost. */
@Controller
class CodesPages {
    private static final String ADDRESS = "/account/codes";
    private static final String SET_UP = ADDRESS + "/set-up";
    private static final String PAPER = ADDRESS + "/paper";

    /** Where the browser's session keeps the key that is offered, until a code of it was typed. */
    private static final String OFFERED = "throughline.codes-offered";

    /** And the codes to be written down, until their reader says that they have them. */
    private static final String GIVEN = "throughline.codes-given";

    private final SecondFactors factors;
    private final Frames frames;

    CodesPages(SecondFactors factors, Frames frames) {
        this.factors = factors;
        this.frames = frames;
    }

    @GetMapping(ADDRESS)
    ModelAndView codes(HttpSession session) {
        if (session.getAttribute(GIVEN) instanceof Given given) {
            return new ModelAndView(
                    "administration/codes_given",
                    "page",
                    new CodesGivenPage(frames.titled("Write these codes down"), given.codes()));
        }
        SecondFactors.State state = factors.state();
        return state.since().isEmpty() ? setUp(session, Typed.NOTHING) : page(state, Typed.NOTHING);
    }

    @GetMapping(SET_UP)
    ModelAndView setUp(HttpSession session) {
        return setUp(session, Typed.NOTHING);
    }

    @PostMapping(SET_UP)
    ModelAndView setUp(
            @RequestParam(name = "code", defaultValue = "") String code,
            @RequestParam(name = "before", defaultValue = "") String before,
            HttpSession session) {
        return switch (factors.setUp(offered(session), code, before, frames.session())) {
            case Outcome.Done<List<String>>(List<String> paper) -> {
                session.removeAttribute(OFFERED);
                session.setAttribute(GIVEN, new Given(paper));
                yield new ModelAndView("redirect:" + ADDRESS);
            }
            case Outcome.Refused<List<String>>(Refusal refusal) ->
                setUp(session, Typed.refused(Map.of("code", code), refusal));
        };
    }

    @PostMapping(PAPER)
    ModelAndView paper(@RequestParam(name = "code", defaultValue = "") String code, HttpSession session) {
        return switch (factors.newPaper(code)) {
            case Outcome.Done<List<String>>(List<String> paper) -> {
                session.setAttribute(GIVEN, new Given(paper));
                yield new ModelAndView("redirect:" + ADDRESS);
            }
            case Outcome.Refused<List<String>>(Refusal refusal) ->
                page(factors.state(), Typed.refused(Map.of("code", code), refusal));
        };
    }

    @PostMapping(ADDRESS + "/kept")
    String kept(HttpSession session) {
        session.removeAttribute(GIVEN);
        return "redirect:/";
    }

    private record Given(List<String> codes) {}

    private String offered(HttpSession session) {
        if (session.getAttribute(OFFERED) instanceof String text) {
            return text;
        }
        String text = factors.offer().text();
        session.setAttribute(OFFERED, text);
        return text;
    }

    private ModelAndView setUp(HttpSession session, Typed typed) {
        SecondFactors.Offer offer = factors.offered(offered(session));
        SecondFactors.State state = factors.state();
        return new ModelAndView(
                "administration/codes_set_up",
                "page",
                new CodesSetUpPage(
                        frames.titled((typed.isRefused() ? "Error: " : "") + "Set up codes"),
                        state.needed() && state.since().isEmpty(),
                        frames.setUpFirst(),
                        state.since().isPresent(),
                        offer.text().replaceAll("(.{4})(?=.)", "$1 "),
                        SquarePicture.of(offer.address()),
                        typed));
    }

    private ModelAndView page(SecondFactors.State state, Typed typed) {
        return new ModelAndView(
                "administration/codes",
                "page",
                CodesPage.of(
                        frames.titled((typed.isRefused() ? "Error: " : "") + "My codes")
                                .under("Where I am signed in", AccountPages.ADDRESS),
                        state,
                        typed));
    }
}
