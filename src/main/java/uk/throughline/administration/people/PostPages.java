package uk.throughline.administration.people;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import uk.throughline.access.Access;
import uk.throughline.access.People;
import uk.throughline.access.Permission;
import uk.throughline.access.PostFilter;
import uk.throughline.access.Posts;
import uk.throughline.kernel.Outcome;
import uk.throughline.kernel.Refusal;
import uk.throughline.web.NoSuchPage;
import uk.throughline.web.Pager;
import uk.throughline.web.Typed;

/** The list of posts, adding one, and what one carries. */
@Controller
class PostPages {
    private static final String POSTS = AdministrationFrames.ADDRESS + "/posts";
    private static final String POST = POSTS + "/{number}";

    private final Posts posts;
    private final People people;
    private final Access access;
    private final AdministrationFrames frames;

    PostPages(Posts posts, People people, Access access, AdministrationFrames frames) {
        this.posts = posts;
        this.people = people;
        this.access = access;
        this.frames = frames;
    }

    @GetMapping(POSTS)
    ModelAndView list(
            @RequestParam(name = "search", defaultValue = "") String search,
            @RequestParam(name = "vacant", defaultValue = "") String vacant,
            @RequestParam(name = "page", defaultValue = "1") int page) {
        PostFilter filter = new PostFilter(search, vacant.equals("yes"));
        if (page < 1) {
            throw new NoSuchPage();
        }
        List<Posts.Post> rows = posts.page(filter, Pager.ROWS, page);
        Pager pager = Pager.of(
                page,
                posts.count(filter),
                POSTS + Addresses.of(Map.of("search", search, "vacant", filter.vacant() ? "yes" : "")));
        if (page > pager.pages()) {
            throw new NoSuchPage();
        }
        return new ModelAndView(
                "administration/posts",
                "page",
                new PostsPage(frames.below("Posts", false), filter, rows, pager, access.may(Permission.ADMINISTER)));
    }

    /** The kind is chosen first, so that what such a post usually carries is ticked. */
    @GetMapping(POSTS + "/new")
    ModelAndView form(@RequestParam(name = "kind", defaultValue = "") String kind) {
        access.require(Permission.ADMINISTER);
        Posts.Kind chosen = posts.kinds().stream()
                .filter(one -> one.kind().equals(kind))
                .findFirst()
                .orElse(null);
        return chosen == null
                ? form("", Typed.NOTHING, List.of())
                : form(
                        kind,
                        Typed.with(Map.of("title", chosen.kind().equals("other") ? "" : chosen.title())),
                        Carried.of(chosen.carries()::contains));
    }

    @PostMapping(POSTS)
    ModelAndView add(@RequestParam MultiValueMap<String, String> form) {
        Map<String, String> single = form.toSingleValueMap();
        Typed typed = Typed.with(single);
        Set<String> carries = chosen(form);
        return switch (posts.add(
                typed.of("kind"), typed.of("title"), typed.of("agency"), carries, typed.of("reason"))) {
            case Outcome.Done<Long>(Long number) -> new ModelAndView("redirect:" + POSTS + "/" + number);
            case Outcome.Refused<Long>(Refusal refusal) -> {
                ModelAndView answer = form(typed.of("kind"), Typed.refused(single, refusal), Carried.ofWords(carries));
                answer.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
                yield answer;
            }
        };
    }

    @GetMapping(POST)
    ModelAndView post(@PathVariable long number) {
        return page(number, "", Typed.NOTHING, null);
    }

    @PostMapping(POST)
    ModelAndView carry(@PathVariable long number, @RequestParam MultiValueMap<String, String> form) {
        Map<String, String> single = form.toSingleValueMap();
        Set<String> carries = chosen(form);
        return after(
                number,
                "carry",
                single,
                carries,
                posts.carry(number, carries, Typed.with(single).of("reason")));
    }

    @PostMapping(POST + "/close")
    ModelAndView close(@PathVariable long number, @RequestParam Map<String, String> form) {
        return after(
                number,
                "close",
                form,
                null,
                posts.close(number, Typed.with(form).of("reason")));
    }

    @PostMapping(POST + "/held/{held}/end")
    ModelAndView end(@PathVariable long number, @PathVariable long held, @RequestParam Map<String, String> form) {
        Typed typed = Typed.with(form);
        return after(number, "end-" + held, form, null, posts.end(held, typed.of("to"), typed.of("reason")));
    }

    private ModelAndView after(
            long number,
            String act,
            Map<String, String> form,
            @org.jspecify.annotations.Nullable Set<String> carries,
            Outcome<?> outcome) {
        return switch (outcome) {
            case Outcome.Done<?> done -> new ModelAndView("redirect:" + POSTS + "/" + number);
            case Outcome.Refused<?>(Refusal refusal) -> {
                ModelAndView answer = page(number, act, Typed.refused(form, refusal), carries);
                answer.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
                yield answer;
            }
        };
    }

    private ModelAndView form(String kind, Typed typed, List<Carried> carries) {
        return new ModelAndView(
                "administration/new_post",
                "page",
                new NewPostPage(
                        frames.below("Add a post", typed.isRefused()).under("Posts", POSTS),
                        typed,
                        posts.kinds(),
                        kind,
                        carries,
                        people.agencies()));
    }

    private ModelAndView page(
            long number, String act, Typed typed, @org.jspecify.annotations.Nullable Set<String> carries) {
        Posts.Post post = posts.find(number).orElseThrow(NoSuchPage::new);
        return new ModelAndView(
                "administration/post",
                "page",
                new PostPage(
                        frames.below(post.title(), typed.isRefused()).under("Posts", POSTS),
                        post,
                        PersonPages.day(post.endedAt()),
                        carries == null ? Carried.of(post.carries()::contains) : Carried.ofWords(carries),
                        posts.held(number).stream().map(HeldRow::of).toList(),
                        access.may(Permission.ADMINISTER) && post.endedAt() == null,
                        act,
                        typed));
    }

    private static Set<String> chosen(MultiValueMap<String, String> form) {
        return Set.copyOf(form.getOrDefault("carries", List.of()));
    }
}
