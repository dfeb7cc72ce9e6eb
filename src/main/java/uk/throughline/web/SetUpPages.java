package uk.throughline.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import uk.throughline.access.Access;
import uk.throughline.access.Reader;
import uk.throughline.access.Reading;
import uk.throughline.access.signin.Passwords;
import uk.throughline.access.signin.Sessions;
import uk.throughline.kernel.Outcome;
import uk.throughline.kernel.Refusal;
import uk.throughline.partnership.Installation;
import uk.throughline.partnership.Partnership;
import uk.throughline.web.pages.SetUpPage;

/** The first page of an empty installation. Once it is set up there is no such page. */
@Controller
class SetUpPages {
    static final String ADDRESS = "/set-up";

    private static final int LONGEST = 200;

    private final SetUpCode code;
    private final Installation installation;
    private final Passwords passwords;
    private final Entering entering;
    private final Frames frames;

    SetUpPages(SetUpCode code, Installation installation, Passwords passwords, Entering entering, Frames frames) {
        this.code = code;
        this.installation = installation;
        this.passwords = passwords;
        this.entering = entering;
        this.frames = frames;
    }

    @GetMapping(ADDRESS)
    ModelAndView form() {
        return page(Typed.with(Map.of("post", "Business manager")));
    }

    @PostMapping(ADDRESS)
    ModelAndView setUp(
            @RequestParam Map<String, String> form, HttpServletRequest request, HttpServletResponse response) {
        if (!code.isOpen()) {
            throw new NoSuchPage();
        }
        Typed typed = Typed.with(form);
        return switch (checked(typed)) {
            case Outcome.Done<String>(String hash) -> {
                Reader administrator =
                        new Reader(typed.of("id").strip(), typed.of("post").strip());
                if (!installed(typed, administrator, hash)) {
                    throw new NoSuchPage();
                }
                yield new ModelAndView(
                        "redirect:" + entering.enter(request, response, administrator, Sessions.Factor.PASSWORD));
            }
            case Outcome.Refused<String>(Refusal refusal) -> page(Typed.refused(withoutSecrets(form), refusal));
        };
    }

    /** One at a time, and only once: who comes second finds it set up. */
    private synchronized boolean installed(Typed typed, Reader administrator, String hash) {
        if (!code.isOpen()) {
            return false;
        }
        String name = typed.of("name").strip();
        Reading.run(
                Reader.SET_UP,
                () -> installation.setUp(
                        new Partnership(
                                name,
                                typed.of("authority").strip(),
                                typed.of("number").strip(),
                                false,
                                "mean"),
                        new Access.Person(administrator.id(), administrator.post(), name),
                        hash));
        return true;
    }

    private Outcome<String> checked(Typed typed) {
        if (!code.is(typed.of("code"))) {
            return Outcome.refused(
                    "code",
                    "This is not the code that the application wrote on its console. After five wrong ones it writes another.");
        }
        return text(typed, "name", "what the partnership is called")
                .then(name -> text(typed, "authority", "what official statistics call the local authority"))
                .then(authority -> typed.of("number").strip().matches("\\d{3}")
                        ? Outcome.done(authority)
                        : Outcome.refused("number", "Give the authority's three digits, such as 372."))
                .then(number -> typed.of("id").strip().matches("[a-z][a-z0-9.-]{1,60}")
                        ? text(typed, "post", "your post")
                        : Outcome.refused(
                                "id",
                                "An id is lower-case letters, digits, dots and hyphens, such as business-manager."))
                .then(post -> typed.of("fresh").equals(typed.of("again"))
                        ? Outcome.done(post)
                        : Outcome.refused("again", "The two differ. Type the password twice."))
                .then(same -> passwords.accepted(
                        "fresh",
                        typed.of("fresh"),
                        List.of(typed.of("id"), typed.of("post"), typed.of("name"), typed.of("authority"))));
    }

    private static Outcome<String> text(Typed typed, String field, String what) {
        String text = typed.of(field).strip();
        return text.isEmpty() || text.length() > LONGEST
                ? Outcome.refused(field, "Say " + what + ", in at most " + LONGEST + " letters.")
                : Outcome.done(text);
    }

    private static Map<String, String> withoutSecrets(Map<String, String> form) {
        Map<String, String> kept = new java.util.HashMap<>(form);
        kept.keySet().removeAll(List.of("fresh", "again"));
        return kept;
    }

    private ModelAndView page(Typed typed) {
        if (!code.isOpen()) {
            throw new NoSuchPage();
        }
        return new ModelAndView(
                "web/set_up",
                "page",
                new SetUpPage(frames.titled((typed.isRefused() ? "Error: " : "") + "Set this installation up"), typed));
    }
}
