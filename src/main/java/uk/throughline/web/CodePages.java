package uk.throughline.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import uk.throughline.access.Reader;
import uk.throughline.access.signin.SecondFactors;
import uk.throughline.access.signin.Sessions;
import uk.throughline.web.pages.CodePage;

/** The second half of signing in: the code of the app, or one from paper. */
@Controller
class CodePages {
    private static final String ADDRESS = "/sign-in/code";
    private static final Duration LONGEST = Duration.ofMinutes(10);
    private static final int TRIES = 5;

    private final Frames frames;
    private final SecondFactors factors;
    private final Entering entering;
    private final InstantSource clock;

    CodePages(Frames frames, SecondFactors factors, Entering entering, InstantSource clock) {
        this.frames = frames;
        this.factors = factors;
        this.entering = entering;
        this.clock = clock;
    }

    /** Remembers whose password was right and gives the address where the code is asked. */
    static String begin(HttpServletRequest request, Reader reader, Instant now) {
        request.changeSessionId();
        SignedInSession.keep(request.getSession(), new SignedInSession.Half(reader, now, 0));
        return ADDRESS;
    }

    @GetMapping(ADDRESS)
    ModelAndView form(HttpServletRequest request) {
        return half(request).isPresent() ? page("") : new ModelAndView("redirect:/sign-in");
    }

    @PostMapping(ADDRESS)
    ModelAndView code(
            @RequestParam(name = "code", defaultValue = "") String code,
            HttpServletRequest request,
            HttpServletResponse response) {
        Optional<SignedInSession.Half> half = half(request);
        if (half.isEmpty()) {
            return new ModelAndView("redirect:/sign-in");
        }
        Reader reader = half.get().reader();
        return switch (factors.check(reader, code)) {
            case RIGHT ->
                new ModelAndView(
                        "redirect:" + entering.enter(request, response, reader, Sessions.Factor.PASSWORD_AND_CODE));
            case WRONG -> {
                SignedInSession.keep(
                        request.getSession(),
                        new SignedInSession.Half(
                                reader, half.get().since(), half.get().tries() + 1));
                yield half(request).isPresent()
                        ? page(
                                "This is not the code that the app shows now, or it was used already. Type the next one.")
                        : new ModelAndView("redirect:/sign-in?refused");
            }
            case WAIT ->
                page(
                        "Too many codes were wrong. Wait a quarter of an hour, then sign in again. If it was not you, somebody"
                                + " knows your password: change it as soon as you are in.");
        };
    }

    /** Whose password was right, for as long as that counts. */
    private Optional<SignedInSession.Half> half(HttpServletRequest request) {
        Optional<SignedInSession.Half> half = SignedInSession.half(request)
                .filter(one -> one.tries() < TRIES && one.since().plus(LONGEST).isAfter(clock.instant()));
        if (half.isEmpty() && request.getSession(false) != null) {
            SignedInSession.dropHalf(request.getSession());
        }
        return half;
    }

    private ModelAndView page(String wrong) {
        return new ModelAndView(
                "web/sign_in_code",
                "page",
                new CodePage(frames.titled((wrong.isEmpty() ? "" : "Error: ") + "Type your code"), wrong));
    }
}
