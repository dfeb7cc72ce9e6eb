package uk.throughline.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import uk.throughline.access.signin.Invitations;
import uk.throughline.access.signin.NewPasswords;
import uk.throughline.kernel.Outcome;
import uk.throughline.kernel.Refusal;
import uk.throughline.partnership.Partnership;
import uk.throughline.partnership.Partnerships;
import uk.throughline.web.pages.LostPage;
import uk.throughline.web.pages.NewPasswordPage;

/** Choosing a password by the link of a letter, and asking for one. */
@Controller
class NewPasswordPages {
    private static final String CHOOSE = "/sign-in/new-password";
    private static final String LOST = "/sign-in/lost";

    /** Where the session keeps a link's key, so that the address on the screen does not bear it. */
    private static final String KEY = "throughline.link-key";

    private final NewPasswords passwords;
    private final Invitations invitations;
    private final Partnerships partnerships;
    private final Entering entering;
    private final Frames frames;

    NewPasswordPages(
            NewPasswords passwords,
            Invitations invitations,
            Partnerships partnerships,
            Entering entering,
            Frames frames) {
        this.passwords = passwords;
        this.invitations = invitations;
        this.partnerships = partnerships;
        this.entering = entering;
        this.frames = frames;
    }

    /** Opening a link uses nothing up: mail servers open links too. */
    @GetMapping(Invitations.LINK + "{key}")
    String link(@PathVariable String key, HttpSession session) {
        session.setAttribute(KEY, key);
        return "redirect:" + CHOOSE;
    }

    @GetMapping(CHOOSE)
    ModelAndView form(HttpSession session) {
        return page(key(session), Typed.NOTHING);
    }

    @PostMapping(CHOOSE)
    ModelAndView choose(
            @RequestParam(name = "fresh", defaultValue = "") String fresh,
            @RequestParam(name = "again", defaultValue = "") String again,
            @RequestParam(name = "code", defaultValue = "") String code,
            HttpServletRequest request,
            HttpServletResponse response) {
        HttpSession session = request.getSession();
        String key = key(session);
        String partnership = partnerships.current().map(Partnership::name).orElse("");
        return switch (passwords.choose(key, fresh, again, code, partnership)) {
            case Outcome.Done<NewPasswords.Chosen>(NewPasswords.Chosen chosen) -> {
                session.removeAttribute(KEY);
                yield new ModelAndView(
                        "redirect:" + entering.enter(request, response, chosen.reader(), chosen.factor()));
            }
            case Outcome.Refused<NewPasswords.Chosen>(Refusal refusal) -> page(key, Typed.refused(Map.of(), refusal));
        };
    }

    private static String key(HttpSession session) {
        return session.getAttribute(KEY) instanceof String key ? key : "";
    }

    private ModelAndView page(String key, Typed typed) {
        Optional<NewPasswords.Whose> whose = passwords.whose(key);
        return new ModelAndView(
                "web/new_password",
                "page",
                new NewPasswordPage(
                        frames.titled((typed.isRefused() ? "Error: " : "") + "Choose a password"),
                        whose.map(one -> one.reader().id()).orElse(""),
                        whose.map(NewPasswords.Whose::needsCode).orElse(false),
                        typed));
    }

    @GetMapping(LOST)
    ModelAndView lost(@RequestParam(name = "sent", required = false) @org.jspecify.annotations.Nullable String sent) {
        return new ModelAndView(
                "web/lost",
                "page",
                new LostPage(frames.titled("The password is lost"), invitations.canBeSent(), sent != null));
    }

    @PostMapping(LOST)
    String ask(@RequestParam(name = "id", defaultValue = "") String id) {
        invitations.lost(id);
        return "redirect:" + LOST + "?sent";
    }
}
