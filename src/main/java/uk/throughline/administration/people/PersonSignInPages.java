package uk.throughline.administration.people;

import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import uk.throughline.access.signin.Invitations;
import uk.throughline.access.signin.LostCodes;
import uk.throughline.access.signin.Sessions;
import uk.throughline.partnership.Partnership;
import uk.throughline.partnership.Partnerships;
import uk.throughline.web.Typed;

/** How a person comes in: inviting them, signing them out everywhere, and codes that they have lost. */
@Controller
class PersonSignInPages {
    private static final String PERSON = PeoplePages.PEOPLE + "/{number}";

    private final Invitations invitations;
    private final LostCodes codes;
    private final Sessions sessions;
    private final Partnerships partnerships;
    private final PersonPages pages;

    PersonSignInPages(
            Invitations invitations, LostCodes codes, Sessions sessions, Partnerships partnerships, PersonPages pages) {
        this.invitations = invitations;
        this.codes = codes;
        this.sessions = sessions;
        this.partnerships = partnerships;
        this.pages = pages;
    }

    @PostMapping(PERSON + "/invite")
    ModelAndView invite(@PathVariable long number, @RequestParam Map<String, String> form) {
        String partnership = partnerships.current().map(Partnership::name).orElse("the partnership");
        return pages.after(number, "invite", form, invitations.invite(number, partnership));
    }

    @PostMapping(PERSON + "/sign-out")
    String signOut(@PathVariable long number) {
        sessions.endAllOf(number, "signed out by who keeps people");
        return "redirect:" + PeoplePages.PEOPLE + "/" + number;
    }

    @PostMapping(PERSON + "/codes-lost")
    ModelAndView lost(@PathVariable long number, @RequestParam Map<String, String> form) {
        return pages.after(
                number, "codes", form, codes.ask(number, Typed.with(form).of("reason")));
    }

    @PostMapping(PERSON + "/codes-lost/confirm")
    ModelAndView confirm(@PathVariable long number, @RequestParam Map<String, String> form) {
        return pages.after(number, "codes", form, codes.confirm(number));
    }

    @PostMapping(PERSON + "/codes-lost/back")
    ModelAndView back(@PathVariable long number, @RequestParam Map<String, String> form) {
        return pages.after(number, "codes", form, codes.takeBack(number));
    }
}
