package uk.throughline.administration.account;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import uk.throughline.access.Reading;
import uk.throughline.access.signin.Sessions;
import uk.throughline.access.signin.Sessions.Session;
import uk.throughline.kernel.Dates;
import uk.throughline.web.Frames;

/** Where somebody is signed in, to be signed out there or everywhere else. */
@Controller
class AccountPages {
    static final String ADDRESS = "/account";
    private static final int BEFORE = 20;
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("d MMMM yyyy 'at' HH:mm", Locale.UK);

    private final Sessions sessions;
    private final Frames frames;

    AccountPages(Sessions sessions, Frames frames) {
        this.sessions = sessions;
        this.frames = frames;
    }

    @GetMapping(ADDRESS)
    ModelAndView account(@RequestParam(name = "ended", defaultValue = "") String justEnded) {
        long here = frames.session();
        List<AccountPage.Row> open =
                sessions.open().stream().map(session -> row(session, here)).toList();
        List<AccountPage.Row> ended = sessions.ended(BEFORE).stream()
                .map(session -> row(session, here))
                .toList();
        return new ModelAndView(
                "administration/account",
                "page",
                new AccountPage(frames.titled("Where I am signed in"), open, ended, said(justEnded)));
    }

    private static String said(String justEnded) {
        return switch (justEnded) {
            case "one" -> "You are signed out there.";
            case "others" -> "You are signed out everywhere else.";
            case "password" -> "Your password is changed, and you are signed out everywhere else.";
            default -> "";
        };
    }

    @PostMapping("/account/sessions/{number}/end")
    String end(@PathVariable long number) {
        sessions.end(Reading.current(), number, Sessions.SIGNED_OUT);
        return "redirect:" + ADDRESS + "?ended=one";
    }

    @PostMapping("/account/sessions/others/end")
    String endOthers() {
        sessions.endOthers(frames.session(), Sessions.SIGNED_OUT);
        return "redirect:" + ADDRESS + "?ended=others";
    }

    private static AccountPage.Row row(Session session, long here) {
        Instant ended = session.endedAt();
        Instant used = session.usedAt();
        return new AccountPage.Row(
                session.number(),
                session.number() == here,
                session.device(),
                session.address(),
                words(session.startedAt()) + (ended == null ? "" : " to " + words(ended)),
                session.factor().equals("demonstration") ? "Chosen in the demonstration" : session.factor(),
                ended != null ? session.endedBecause() : used != null ? words(used) : "ended with the time");
    }

    private static String words(Instant at) {
        return TIME.format(at.atZone(Dates.LONDON));
    }
}
