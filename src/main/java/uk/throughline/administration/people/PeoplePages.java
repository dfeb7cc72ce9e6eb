package uk.throughline.administration.people;

import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import uk.throughline.access.Access;
import uk.throughline.access.AccessReviews;
import uk.throughline.access.People;
import uk.throughline.access.PeopleFilter;
import uk.throughline.access.Permission;
import uk.throughline.kernel.Outcome;
import uk.throughline.kernel.Refusal;
import uk.throughline.web.NoSuchPage;
import uk.throughline.web.Pager;
import uk.throughline.web.Typed;

/** The list of people, and adding somebody. */
@Controller
class PeoplePages {
    static final String PEOPLE = AdministrationFrames.ADDRESS + "/people";

    private final People people;
    private final AccessReviews reviews;
    private final Access access;
    private final AdministrationFrames frames;

    PeoplePages(People people, AccessReviews reviews, Access access, AdministrationFrames frames) {
        this.people = people;
        this.reviews = reviews;
        this.access = access;
        this.frames = frames;
    }

    @GetMapping(AdministrationFrames.ADDRESS)
    ModelAndView list(
            @RequestParam(name = "search", defaultValue = "") String search,
            @RequestParam(name = "show", defaultValue = "") String show,
            @RequestParam(name = "page", defaultValue = "1") int page) {
        PeopleFilter filter = new PeopleFilter(search, show.equals("left"));
        if (page < 1) {
            throw new NoSuchPage();
        }
        var rows = people.page(filter, Pager.ROWS, page);
        Pager pager = Pager.of(
                page,
                people.count(filter),
                AdministrationFrames.ADDRESS
                        + Addresses.of(Map.of("search", search, "show", filter.left() ? "left" : "")));
        if (page > pager.pages()) {
            throw new NoSuchPage();
        }
        return new ModelAndView(
                "administration/people",
                "page",
                new PeoplePage(
                        frames.titled("People", false),
                        filter,
                        rows,
                        pager,
                        reviews.due(ReviewPages.MOST).size(),
                        access.may(Permission.ADMINISTER)));
    }

    @GetMapping(PEOPLE + "/new")
    ModelAndView form() {
        var agencies = people.agencies();
        // who keeps one agency's people need not choose it
        return form(
                access.may(Permission.ADMINISTER) || agencies.size() != 1
                        ? Typed.NOTHING
                        : Typed.with(Map.of("agency", agencies.getFirst())));
    }

    @PostMapping(PEOPLE)
    ModelAndView add(@RequestParam Map<String, String> form) {
        Typed typed = Typed.with(form);
        return switch (people.add(new People.Details(typed.of("name"), typed.of("email"), typed.of("agency")))) {
            case Outcome.Done<Long>(Long number) -> new ModelAndView("redirect:" + PEOPLE + "/" + number);
            case Outcome.Refused<Long>(Refusal refusal) -> {
                ModelAndView answer = form(Typed.refused(form, refusal));
                answer.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
                yield answer;
            }
        };
    }

    private ModelAndView form(Typed typed) {
        if (!access.may(Permission.ADMINISTER)) {
            access.require(Permission.ADMINISTER_OWN_AGENCY);
        }
        return new ModelAndView(
                "administration/new_person",
                "page",
                new NewPersonPage(frames.below("Add a person", typed.isRefused()), typed, people.agencies()));
    }
}
