package uk.throughline.administration.trail;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import uk.throughline.access.UnusualLooking;
import uk.throughline.access.UnusualLooking.Answer;
import uk.throughline.access.UnusualLooking.Filter;
import uk.throughline.access.UnusualLooking.Finding;
import uk.throughline.access.UnusualLooking.Kind;
import uk.throughline.access.UnusualLooking.State;
import uk.throughline.kernel.Outcome;
import uk.throughline.kernel.Refusal;
import uk.throughline.web.Choice;
import uk.throughline.web.Frame;
import uk.throughline.web.Frames;
import uk.throughline.web.NoSuchPage;
import uk.throughline.web.Pager;
import uk.throughline.web.Typed;

/** Looking that is out of the ordinary, listed and answered. */
@Controller
class UnusualPages {
    static final String UNUSUAL = TrailPages.TRAIL + "/unusual";

    private final UnusualLooking looking;
    private final Frames frames;

    UnusualPages(UnusualLooking looking, Frames frames) {
        this.looking = looking;
        this.frames = frames;
    }

    @GetMapping(UNUSUAL)
    ModelAndView list(
            @RequestParam(name = "state", defaultValue = "open") String state,
            @RequestParam(name = "kind", defaultValue = "") String kind,
            @RequestParam(name = "who", defaultValue = "") String who,
            @RequestParam(name = "page", defaultValue = "1") int page) {
        Filter filter = new Filter(state.equals("all") ? "" : state, kind, who);
        Pager pager = Pager.of(
                page, looking.count(filter), UNUSUAL + query(Map.of("state", state, "kind", kind, "who", who)));
        if (page < 1 || page > pager.pages()) {
            throw new NoSuchPage();
        }
        return new ModelAndView(
                "administration/unusual",
                "page",
                new UnusualPage(
                        below("Unusual looking"),
                        Typed.with(Map.of("who", who)),
                        choices(
                                "all",
                                "All",
                                state,
                                Arrays.stream(State.values()).map(State::word)),
                        kinds(kind),
                        looking.page(filter, Pager.ROWS, page).stream()
                                .map(UnusualRows::of)
                                .toList(),
                        pager,
                        looking.othersOversee()));
    }

    @GetMapping(UNUSUAL + "/{number}")
    ModelAndView one(
            @PathVariable("number") long number, @RequestParam(name = "answered", defaultValue = "") String answered) {
        return one(number, Typed.NOTHING, answered.equals("yes"));
    }

    @PostMapping(UNUSUAL + "/{number}")
    ModelAndView answer(@PathVariable("number") long number, @RequestParam Map<String, String> form) {
        if (looking.find(number).isEmpty()) {
            throw new NoSuchPage();
        }
        Typed typed = Typed.with(form);
        return switch (looking.answer(number, new Answer(typed.of("how"), typed.of("words"), typed.of("until")))) {
            case Outcome.Done<Long>(Long done) ->
                new ModelAndView("redirect:" + UNUSUAL + "/" + done + "?answered=yes");
            case Outcome.Refused<Long>(Refusal refusal) -> {
                ModelAndView answer = one(number, Typed.refused(form, refusal), false);
                answer.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
                yield answer;
            }
        };
    }

    private ModelAndView one(long number, Typed typed, boolean answered) {
        Finding finding = looking.find(number).orElseThrow(NoSuchPage::new);
        return new ModelAndView(
                "administration/finding",
                "page",
                new FindingPage(
                        below((typed.isRefused() ? "Error: " : "")
                                        + finding.kind().title())
                                .under("Unusual looking", UNUSUAL),
                        UnusualRows.of(finding),
                        typed,
                        finding.state() != State.DISMISSED,
                        answered));
    }

    private Frame below(String title) {
        return frames.titled(title).under("The trail", TrailPages.TRAIL);
    }

    private static List<Choice> kinds(String chosen) {
        return Stream.concat(
                        Stream.of(new Choice("", "Everything", chosen.isEmpty())),
                        Arrays.stream(Kind.values())
                                .map(kind -> new Choice(
                                        kind.word(), kind.title(), kind.word().equals(chosen))))
                .toList();
    }

    private static List<Choice> choices(String all, String allInWords, String chosen, Stream<String> words) {
        return Stream.concat(
                        words.map(word -> new Choice(
                                word,
                                word.substring(0, 1).toUpperCase(java.util.Locale.UK) + word.substring(1),
                                word.equals(chosen))),
                        Stream.of(new Choice(all, allInWords, chosen.equals(all))))
                .toList();
    }

    private static String query(Map<String, String> asked) {
        return asked.entrySet().stream()
                .filter(one -> !one.getValue().isBlank())
                .sorted(Map.Entry.comparingByKey())
                .map(one -> one.getKey() + "=" + URLEncoder.encode(one.getValue(), StandardCharsets.UTF_8) + "&")
                .collect(Collectors.joining("", "?", ""));
    }
}
