package uk.throughline.administration.people;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import uk.throughline.access.AccessReviews;
import uk.throughline.kernel.Dates;
import uk.throughline.kernel.Outcome;
import uk.throughline.kernel.Refusal;
import uk.throughline.web.Typed;

/** The quarterly review: an agency confirms who still needs the posts that they hold. */
@Controller
class ReviewPages {
    /** So many are confirmed at a time; the next ones stand on the page after it. */
    static final int MOST = 200;

    private static final String REVIEW = AdministrationFrames.ADDRESS + "/review";

    private final AccessReviews reviews;
    private final AdministrationFrames frames;

    ReviewPages(AccessReviews reviews, AdministrationFrames frames) {
        this.reviews = reviews;
        this.frames = frames;
    }

    @GetMapping(REVIEW)
    ModelAndView list(@RequestParam(name = "confirmed", defaultValue = "0") int confirmed) {
        return page(confirmed, Typed.NOTHING);
    }

    @PostMapping(REVIEW)
    ModelAndView confirm(@RequestParam(name = "held", defaultValue = "") Set<String> held) {
        Set<Long> numbers = held.stream()
                .filter(one -> one.matches("\\d{1,18}"))
                .map(Long::valueOf)
                .collect(Collectors.toSet());
        return switch (reviews.confirm(numbers)) {
            case Outcome.Done<Integer>(Integer count) -> new ModelAndView("redirect:" + REVIEW + "?confirmed=" + count);
            case Outcome.Refused<Integer>(Refusal refusal) -> {
                ModelAndView answer = page(0, Typed.refused(Map.of(), refusal));
                answer.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
                yield answer;
            }
        };
    }

    private ModelAndView page(int confirmed, Typed typed) {
        List<AccessReviews.Due> due = reviews.due(MOST + 1);
        return new ModelAndView(
                "administration/review",
                "page",
                new ReviewPage(
                        frames.below("Confirm people", typed.isRefused()),
                        due.stream().limit(MOST).map(ReviewPages::row).toList(),
                        due.size() > MOST,
                        Math.clamp(confirmed, 0, MOST),
                        typed));
    }

    private static ReviewPage.Row row(AccessReviews.Due due) {
        return new ReviewPage.Row(
                due.held().number(),
                due.held().person(),
                due.held().name(),
                due.held().title(),
                due.held().agency(),
                Dates.inWords(due.held().from()),
                Dates.inWords(due.held().confirmedOn()),
                due.closes() == null ? "" : Dates.inWords(due.closes()),
                due.own());
    }
}
