package uk.throughline.measures.pages;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import uk.throughline.access.Access;
import uk.throughline.access.Permission;
import uk.throughline.kernel.Period;
import uk.throughline.measures.FigureAddress;
import uk.throughline.measures.Measure;
import uk.throughline.measures.Split;
import uk.throughline.measures.pages.FigurePage.About;
import uk.throughline.measures.pages.FigurePage.AnyDates;
import uk.throughline.partnership.Partnership;
import uk.throughline.partnership.Partnerships;
import uk.throughline.web.Frame;
import uk.throughline.web.Frames;
import uk.throughline.web.NoSuchPage;

/** Puts a figure's page together: what is the same for all who may read figures, and what is for the reader of now. */
@Component
class OneFigure {
    private final FigureReading reading;
    private final StandingOn behind;
    private final Revised revised;
    private final Against against;
    private final CommentReading comments;
    private final Access access;
    private final Frames frames;
    private final Partnerships partnerships;

    OneFigure(
            FigureReading reading,
            StandingOn behind,
            Revised revised,
            Against against,
            CommentReading comments,
            Access access,
            Frames frames,
            Partnerships partnerships) {
        this.reading = reading;
        this.behind = behind;
        this.revised = revised;
        this.against = against;
        this.comments = comments;
        this.access = access;
        this.frames = frames;
        this.partnerships = partnerships;
    }

    /** @param other the code of a period that it is to be held against; empty for none */
    ModelAndView page(Measure measure, Period period, @Nullable Split split, AnyDates dates, String other) {
        return page(measure, period, split, dates, other, CommentReading.Typed.NOTHING);
    }

    /** The page with what was typed into its form for comments and refused. */
    ModelAndView page(Measure measure, Period period, @Nullable Split split, CommentReading.Typed typed) {
        return page(measure, period, split, DatesAsked.none(measure), "", typed);
    }

    private ModelAndView page(
            Measure measure,
            Period period,
            @Nullable Split split,
            AnyDates dates,
            String other,
            CommentReading.Typed typed) {
        String id = measure.id();
        boolean isWrong = !typed.error().isEmpty() || !dates.wrong().isEmpty();
        Frame frame =
                frames.titled((isWrong ? "Error: " : "") + measure.question()).under("Figures", "/figures");
        if (split != null) {
            frame = frame.under(measure.title(), FigureAddress.of(id, period, null));
        }
        String ours = partnerships.current().map(Partnership::authorityName).orElse("Ours");
        About about = reading.about(measure, period, split, ours).orElseThrow(NoSuchPage::new);
        String rows = about.standsOnRows() && access.may(Permission.READ_RECORDS)
                ? FigureAddress.rows(id, period, split)
                : null;
        return new ModelAndView(
                "measures/figure",
                "page",
                new FigurePage(
                        frame,
                        about,
                        rows,
                        behind.of(measure, period),
                        revised.of(measure, period, split),
                        new FigurePage.Held(
                                other.isEmpty() ? period.aYearBefore().code() : other,
                                against.of(measure, period, split, other)),
                        comments.of(measure, period, split, typed),
                        dates));
    }
}
