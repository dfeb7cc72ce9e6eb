package uk.throughline.measures.pages;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import uk.throughline.access.Access;
import uk.throughline.access.Permission;
import uk.throughline.kernel.Outcome;
import uk.throughline.kernel.Period;
import uk.throughline.kernel.Refusal;
import uk.throughline.measures.FigureAddress;
import uk.throughline.measures.Measure;
import uk.throughline.measures.Measures;
import uk.throughline.measures.Split;
import uk.throughline.measures.comments.Comment;
import uk.throughline.measures.comments.Commentary;
import uk.throughline.measures.pages.CommentReading.Typed;
import uk.throughline.web.NoSuchPage;

/** Where comments on a figure are written and withdrawn; what is refused is said on the figure's page, where it was typed. */
@Controller
class CommentPages {
    private final Commentary commentary;
    private final Measures measures;
    private final OneFigure figure;
    private final Access access;

    CommentPages(Commentary commentary, Measures measures, OneFigure figure, Access access) {
        this.commentary = commentary;
        this.measures = measures;
        this.figure = figure;
        this.access = access;
    }

    @PostMapping("/figures/{id}/{period}/comments")
    ModelAndView write(
            @PathVariable String id,
            @PathVariable("period") String inAddress,
            @RequestParam(name = "split", defaultValue = "") String splitCode,
            @RequestParam(name = "words", defaultValue = "") String words) {
        access.require(Permission.COMMENT_ON_FIGURES);
        Measure measure = measures.find(id).orElseThrow(NoSuchPage::new);
        Period period = FigurePages.period(inAddress).orElseThrow(NoSuchPage::new);
        Split split = FigurePages.split(splitCode);
        return switch (commentary.write(id, period, split, words)) {
            case Outcome.Done<Comment>(Comment comment) -> backTo(comment);
            case Outcome.Refused<Comment>(Refusal refusal)
            when refusal.what().equals("words") ->
                refused(measure, period, split, new Typed(0, words, refusal.reason()));
            case Outcome.Refused<Comment> noSuchFigure -> throw new NoSuchPage();
        };
    }

    @PostMapping("/figures/{id}/{period}/comments/{number}/withdraw")
    ModelAndView withdraw(
            @PathVariable String id,
            @PathVariable("period") String inAddress,
            @PathVariable long number,
            @RequestParam(name = "because", defaultValue = "") String because) {
        access.require(Permission.COMMENT_ON_FIGURES);
        Measure measure = measures.find(id).orElseThrow(NoSuchPage::new);
        Period period = FigurePages.period(inAddress).orElseThrow(NoSuchPage::new);
        Comment comment = commentary
                .find(number)
                .filter(found -> found.figure().measureId().equals(id)
                        && found.figure().period().equals(period))
                .orElseThrow(NoSuchPage::new);
        return switch (commentary.withdraw(number, because)) {
            case Outcome.Done<Comment>(Comment withdrawn) -> backTo(withdrawn);
            case Outcome.Refused<Comment>(Refusal refusal) ->
                refused(measure, period, comment.figure().split(), new Typed(number, because, refusal.reason()));
        };
    }

    private static ModelAndView backTo(Comment comment) {
        return new ModelAndView("redirect:" + FigureAddress.of(comment.figure()) + "#comments");
    }

    private ModelAndView refused(Measure measure, Period period, @Nullable Split split, Typed typed) {
        ModelAndView answer = figure.page(measure, period, split, typed);
        answer.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return answer;
    }
}
