package uk.throughline.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import uk.throughline.access.Access;
import uk.throughline.access.Reader;
import uk.throughline.access.SignIn;
import uk.throughline.partnership.Partnership;
import uk.throughline.partnership.Partnerships;
import uk.throughline.web.pages.SignInPage;

/** Signing in by id and password and, on the machine that a demonstration runs on, by choosing whom to be. */
@Controller
class SignInPages {
    private final Frames frames;
    private final SignIn signIn;
    private final Partnerships partnerships;
    private final SecurityContextRepository sessions;

    SignInPages(Frames frames, SignIn signIn, Partnerships partnerships, SecurityContextRepository sessions) {
        this.frames = frames;
        this.signIn = signIn;
        this.partnerships = partnerships;
        this.sessions = sessions;
    }

    @GetMapping("/sign-in")
    ModelAndView form(
            HttpServletRequest request,
            @RequestParam(name = "refused", required = false) @Nullable String refused,
            @RequestParam(name = "signed-out", required = false) @Nullable String signedOut) {
        List<SignInPage.DemonstrationPerson> people = mayChoose(request)
                ? signIn.people().stream()
                        .map(person -> new SignInPage.DemonstrationPerson(person.id(), person.post(), person.agency()))
                        .toList()
                : List.of();
        return new ModelAndView(
                "web/sign_in",
                "page",
                new SignInPage(frames.titled("Sign in"), typedId(request), refused != null, signedOut != null, people));
    }

    @PostMapping("/sign-in/as")
    String choose(@RequestParam("person") String id, HttpServletRequest request, HttpServletResponse response) {
        Access.Person chosen = signIn.people().stream()
                .filter(person -> mayChoose(request) && person.id().equals(id))
                .findFirst()
                .orElseThrow(NoSuchPage::new);
        SignedIn person = new SignedIn(new Reader(chosen.id(), chosen.post()), "");
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(
                UsernamePasswordAuthenticationToken.authenticated(person, "", person.getAuthorities()));
        if (request.getSession(false) != null) {
            request.changeSessionId();
        }
        sessions.saveContext(context, request, response);
        signIn.entered(person.reader());
        return "redirect:/";
    }

    private static String typedId(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session == null || !(session.getAttribute(SignInOutcome.TYPED_ID) instanceof String typed)) {
            return "";
        }
        session.removeAttribute(SignInOutcome.TYPED_ID);
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
