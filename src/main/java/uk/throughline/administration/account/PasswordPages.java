package uk.throughline.administration.account;

import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import uk.throughline.access.signin.Passwords;
import uk.throughline.kernel.Outcome;
import uk.throughline.kernel.Refusal;
import uk.throughline.partnership.Partnership;
import uk.throughline.partnership.Partnerships;
import uk.throughline.web.Frames;
import uk.throughline.web.Typed;

/** Changing one's own password. */
@Controller
class PasswordPages {
    private static final String ADDRESS = "/account/password";

    private final Passwords passwords;
    private final Partnerships partnerships;
    private final Frames frames;

    PasswordPages(Passwords passwords, Partnerships partnerships, Frames frames) {
        this.passwords = passwords;
        this.partnerships = partnerships;
        this.frames = frames;
    }

    @GetMapping(ADDRESS)
    ModelAndView form() {
        return page(Typed.NOTHING);
    }

    @PostMapping(ADDRESS)
    ModelAndView change(
            @RequestParam(name = "old", defaultValue = "") String old,
            @RequestParam(name = "fresh", defaultValue = "") String fresh,
            @RequestParam(name = "again", defaultValue = "") String again) {
        String partnership = partnerships.current().map(Partnership::name).orElse("");
        return switch (passwords.change(old, fresh, again, partnership, frames.session())) {
            case Outcome.Done<Boolean> done -> new ModelAndView("redirect:" + AccountPages.ADDRESS + "?ended=password");
            case Outcome.Refused<Boolean>(Refusal refusal) -> page(Typed.refused(Map.of(), refusal));
        };
    }

    private ModelAndView page(Typed typed) {
        return new ModelAndView(
                "administration/password",
                "page",
                new PasswordPage(
                        frames.titled((typed.isRefused() ? "Error: " : "") + "Change my password")
                                .under("Where I am signed in", AccountPages.ADDRESS),
                        passwords.has(),
                        typed));
    }
}
