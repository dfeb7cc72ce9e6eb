package uk.throughline.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import uk.throughline.access.Access;
import uk.throughline.access.Reader;
import uk.throughline.access.SignIn;
import uk.throughline.access.signin.SecondFactors;
import uk.throughline.access.signin.Sessions;
import uk.throughline.partnership.Partnership;
import uk.throughline.partnership.Partnerships;
import uk.throughline.web.pages.SignInPage;

/** Signing in by id and password and, on the machine that a demonstration runs on, by choosing whom to be. */
@Controller
class SignInPages {
    /** Where the session keeps the id that was typed, until the form has shown it again. */
    private static final String TYPED_ID = "throughline.typed-id";

    private final Frames frames;
    private final SignIn signIn;
    private final Partnerships partnerships;
    private final AuthenticationManager passwords;
    private final SecondFactors factors;
    private final SetUpCode setUp;
    private final Bounds bounds;
    private final Entering entering;
    private final InstantSource clock;

    SignInPages(
            Frames frames,
            SignIn signIn,
            Partnerships partnerships,
            AuthenticationManager passwords,
            SecondFactors factors,
            SetUpCode setUp,
            Bounds bounds,
            Entering entering,
            InstantSource clock) {
        this.frames = frames;
        this.signIn = signIn;
        this.partnerships = partnerships;
        this.passwords = passwords;
        this.factors = factors;
        this.setUp = setUp;
        this.bounds = bounds;
        this.entering = entering;
        this.clock = clock;
    }

    @GetMapping("/sign-in")
    ModelAndView form(
            HttpServletRequest request,
            @RequestParam(name = "refused", required = false) @Nullable String refused,
            @RequestParam(name = "guessed", required = false) @Nullable String guessed,
            @RequestParam(name = "signed-out", required = false) @Nullable String signedOut) {
        List<SignInPage.DemonstrationPerson> people = mayChoose(request)
                ? signIn.people().stream()
                        .map(person -> new SignInPage.DemonstrationPerson(person.id(), person.post(), person.agency()))
                        .toList()
                : List.of();
        return new ModelAndView(
                "web/sign_in",
                "page",
                new SignInPage(
                        frames.titled("Sign in"),
                        typedId(request),
                        refused != null,
                        guessed != null,
                        signedOut != null,
                        SignedInSession.over(request)
                                .map(SignedInSession.Over::why)
                                .orElse(""),
                        KeptForm.isIn(request),
                        setUp.isOpen(),
                        people));
    }

    @PostMapping("/sign-in")
    String password(
            @RequestParam(name = "id", defaultValue = "") String id,
            @RequestParam(name = "password", defaultValue = "") String password,
            HttpServletRequest request,
            HttpServletResponse response) {
        if (bounds.isGuessedAt(id) && !entering.isKnown(request, id.strip())) {
            return "redirect:/sign-in?guessed";
        }
        try {
            Authentication shown =
                    passwords.authenticate(UsernamePasswordAuthenticationToken.unauthenticated(id.strip(), password));
            if (shown.getPrincipal() instanceof SignedIn person) {
                if (factors.has(person.reader())) {
                    return "redirect:" + CodePages.begin(request, person.reader(), clock.instant());
                }
                return "redirect:" + entering.enter(request, response, person.reader(), Sessions.Factor.PASSWORD);
            }
        } catch (AuthenticationException refused) {
            // the id and the password are refused with the same words
        }
        signIn.refused();
        bounds.wrong(id);
        request.getSession().setAttribute(TYPED_ID, id);
        return "redirect:/sign-in?refused";
    }

    @PostMapping("/sign-in/as")
    String choose(@RequestParam("person") String id, HttpServletRequest request, HttpServletResponse response) {
        Access.Person chosen = signIn.people().stream()
                .filter(person -> mayChoose(request) && person.id().equals(id))
                .findFirst()
                .orElseThrow(NoSuchPage::new);
        Reader reader = new Reader(chosen.id(), chosen.post());
        return "redirect:" + entering.enter(request, response, reader, Sessions.Factor.DEMONSTRATION);
    }

    private static String typedId(HttpServletRequest request) {
        var session = request.getSession(false);
        if (session == null || !(session.getAttribute(TYPED_ID) instanceof String typed)) {
            return "";
        }
        session.removeAttribute(TYPED_ID);
        return typed;
    }

    /** Only where all records are invented, and only from the machine itself: not through a proxy that runs on it. */
    private boolean mayChoose(HttpServletRequest request) {
        boolean demonstration =
                partnerships.current().map(Partnership::demonstration).orElse(false);
        boolean passedOn = request.getHeader("X-Forwarded-For") != null || request.getHeader("Forwarded") != null;
        return demonstration && !passedOn && isLoopback(request.getRemoteAddr());
    }

    private static boolean isLoopback(String address) {
        try {
            return InetAddress.getByName(address).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }
}
