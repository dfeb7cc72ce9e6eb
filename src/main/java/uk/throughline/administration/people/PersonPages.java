package uk.throughline.administration.people;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import uk.throughline.access.People;
import uk.throughline.access.PostFilter;
import uk.throughline.access.Posts;
import uk.throughline.access.Posts.How;
import uk.throughline.access.signin.Invitations;
import uk.throughline.access.signin.LostCodes;
import uk.throughline.kernel.Dates;
import uk.throughline.kernel.Outcome;
import uk.throughline.kernel.Refusal;
import uk.throughline.web.Choice;
import uk.throughline.web.NoSuchPage;
import uk.throughline.web.Typed;

/** The page of a person: what they hold, giving and ending it, where they are reached, and that they leave. */
@Controller
class PersonPages {
    private static final String PERSON = PeoplePages.PEOPLE + "/{number}";
    private static final int MOST_POSTS = 2000;

    private final People people;
    private final Posts posts;
    private final Invitations invitations;
    private final LostCodes codes;
    private final AdministrationFrames frames;

    PersonPages(People people, Posts posts, Invitations invitations, LostCodes codes, AdministrationFrames frames) {
        this.people = people;
        this.posts = posts;
        this.invitations = invitations;
        this.codes = codes;
        this.frames = frames;
    }

    @GetMapping(PERSON)
    ModelAndView person(@PathVariable long number) {
        return page(number, "", Typed.NOTHING);
    }

    @PostMapping(PERSON)
    ModelAndView change(@PathVariable long number, @RequestParam Map<String, String> form) {
        Typed typed = Typed.with(form);
        return after(
                number,
                "details",
                form,
                people.change(number, new People.Details(typed.of("name"), typed.of("email"), typed.of("agency"))));
    }

    @PostMapping(PERSON + "/posts")
    ModelAndView give(@PathVariable long number, @RequestParam Map<String, String> form) {
        Typed typed = Typed.with(form);
        String post = typed.of("post");
        return after(
                number,
                "give",
                form,
                posts.give(new Posts.Gift(
                        post.matches("\\d{1,18}") ? Long.parseLong(post) : 0,
                        number,
                        typed.of("how"),
                        typed.of("from"),
                        typed.of("to"),
                        typed.of("reason"))));
    }

    @PostMapping(PERSON + "/held/{held}/end")
    ModelAndView end(@PathVariable long number, @PathVariable long held, @RequestParam Map<String, String> form) {
        Typed typed = Typed.with(form);
        return after(number, "end-" + held, form, posts.end(held, typed.of("to"), typed.of("reason")));
    }

    @PostMapping(PERSON + "/leave")
    ModelAndView leave(@PathVariable long number, @RequestParam Map<String, String> form) {
        return after(
                number, "leave", form, people.leave(number, Typed.with(form).of("reason")));
    }

    @PostMapping(PERSON + "/back")
    ModelAndView back(@PathVariable long number, @RequestParam Map<String, String> form) {
        return after(number, "back", form, people.comeBack(number));
    }

    ModelAndView after(long number, String act, Map<String, String> form, Outcome<?> outcome) {
        return switch (outcome) {
            case Outcome.Done<?> done -> new ModelAndView("redirect:" + PeoplePages.PEOPLE + "/" + number);
            case Outcome.Refused<?>(Refusal refusal) -> {
                ModelAndView answer = page(number, act, Typed.refused(form, refusal));
                answer.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
                yield answer;
            }
        };
    }

    private ModelAndView page(long number, String act, Typed typed) {
        People.Person person = people.find(number).orElseThrow(NoSuchPage::new);
        return new ModelAndView(
                "administration/person",
                "page",
                new PersonPage(
                        frames.below(person.name(), typed.isRefused()),
                        person,
                        day(person.leftAt()),
                        people.posts(number).stream().map(HeldRow::of).toList(),
                        posts(act.equals("give") ? typed.of("post") : ""),
                        ways(act.equals("give") ? typed.of("how") : ""),
                        signsIn(number),
                        act,
                        typed));
    }

    private SignsIn signsIn(long number) {
        LostCodes.Standing standing = codes.of(number);
        return new SignsIn(
                invitations.of(number).stream()
                        .findFirst()
                        .map(SignsIn::inWords)
                        .orElse(""),
                standing.has(),
                standing.asked());
    }

    private List<Choice> posts(String chosen) {
        return Stream.concat(
                        Stream.of(new Choice("", "Choose a post", chosen.isEmpty())),
                        posts.page(new PostFilter("", false), MOST_POSTS, 1).stream()
                                .map(post -> new Choice(
                                        String.valueOf(post.number()),
                                        post.agency() + ": " + post.title() + (post.vacant() ? " (vacant)" : ""),
                                        String.valueOf(post.number()).equals(chosen))))
                .toList();
    }

    private static List<Choice> ways(String chosen) {
        return Arrays.stream(How.values())
                .map(how -> new Choice(how.words(), how.sentence(), how.words().equals(chosen)))
                .toList();
    }

    static String day(@org.jspecify.annotations.Nullable Instant at) {
        return at == null ? "" : Dates.inWords(LocalDate.ofInstant(at, Dates.LONDON));
    }
}
