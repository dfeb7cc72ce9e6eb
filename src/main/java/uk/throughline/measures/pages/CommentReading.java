package uk.throughline.measures.pages;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import uk.throughline.access.Access;
import uk.throughline.access.Permission;
import uk.throughline.kernel.Dates;
import uk.throughline.kernel.Figure;
import uk.throughline.kernel.Outcome;
import uk.throughline.kernel.Period;
import uk.throughline.measures.FigureAddress;
import uk.throughline.measures.FigureView;
import uk.throughline.measures.Measure;
import uk.throughline.measures.Measures;
import uk.throughline.measures.Split;
import uk.throughline.measures.comments.Comment;
import uk.throughline.measures.comments.Commentary;
import uk.throughline.measures.pages.FigurePage.CommentForm;
import uk.throughline.measures.pages.FigurePage.Comments;
import uk.throughline.measures.pages.FigurePage.Said;

/** Makes what a figure's page shows of its commentary, with the forms that the reader of now may use. */
@Component
class CommentReading {
    private final Commentary commentary;
    private final Measures measures;
    private final Access access;

    CommentReading(Commentary commentary, Measures measures, Access access) {
        this.commentary = commentary;
        this.measures = measures;
        this.access = access;
    }

    /**
     * What was typed into a form of the page and refused.
     *
     * @param number the comment that was to be withdrawn; 0 where one was to be written
     */
    record Typed(long number, String text, String error) {
        static final Typed NOTHING = new Typed(0, "", "");
    }

    Comments of(Measure measure, Period period, @Nullable Split split, Typed typed) {
        FigureView now =
                (split == null ? measures.figure(measure.id(), period) : measures.figure(measure.id(), period, split))
                                instanceof Outcome.Done<FigureView>(FigureView found)
                        ? found
                        : null;
        Split part = now == null ? split : now.split();
        boolean refused = typed.number() == 0 && !typed.error().isEmpty();
        boolean writes = access.may(Permission.COMMENT_ON_FIGURES) && (refused || isOurs(now));
        List<Said> said = commentary.of(measure.id(), period, part).stream()
                .map(comment -> said(comment, now, typed))
                .toList();
        return new Comments(
                said,
                writes
                        ? new CommentForm(
                                address(measure, period),
                                part == null ? "" : part.code(),
                                refused ? typed.text() : "",
                                refused ? typed.error() : "")
                        : null);
    }

    private static boolean isOurs(@Nullable FigureView now) {
        return now != null
                && !(now.figure() instanceof Figure.NotCollected || now.figure() instanceof Figure.TooRecent)
                && (now.split() == null || !now.split().dimension().equals("area"));
    }

    static String address(Measure measure, Period period) {
        return FigureAddress.of(measure.id(), period, null) + "/comments";
    }

    private Said said(Comment comment, @Nullable FigureView now, Typed typed) {
        Comment.Withdrawn withdrawn = comment.withdrawn();
        boolean wrong = typed.number() == comment.number();
        Measure measure = measures.find(comment.figure().measureId()).orElseThrow();
        return new Said(
                comment.number(),
                comment.post() + ", " + day(comment.writtenAt()),
                comment.words(),
                then(comment.figure(), now),
                withdrawn == null
                        ? ""
                        : "Withdrawn on " + day(withdrawn.at()) + " by the " + withdrawn.post() + ": \""
                                + withdrawn.because() + "\"",
                commentary.mayWithdraw(comment)
                        ? address(measure, comment.figure().period()) + "/" + comment.number() + "/withdraw"
                        : "",
                wrong ? typed.text() : "",
                wrong ? typed.error() : "");
    }

    /** The figure that a comment speaks of; what is hidden now is not told by what it was. */
    private static String then(FigureView then, @Nullable FigureView now) {
        if (now == null || now.figure() instanceof Figure.Suppressed) {
            return "The figure is hidden now, and so is what it was when this was written.";
        }
        return "Written when the figure was " + shown(then)
                + (shown(then).equals(shown(now)) ? ", as it is now." : "; it is " + shown(now) + " now.");
    }

    private static String shown(FigureView figure) {
        return figure.shown() + (figure.rounded() != null && figure.unit().equals("%") ? "%" : "");
    }

    static String day(Instant at) {
        return Dates.inWords(LocalDate.ofInstant(at, Dates.LONDON));
    }
}
