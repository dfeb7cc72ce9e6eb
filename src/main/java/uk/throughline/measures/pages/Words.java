package uk.throughline.measures.pages;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import uk.throughline.kernel.Dates;
import uk.throughline.kernel.Figure;
import uk.throughline.kernel.Period;
import uk.throughline.measures.FigureView;
import uk.throughline.measures.Measure;
import uk.throughline.measures.Measure.Form;
import uk.throughline.measures.Measure.Polarity;

/** What figures say in plain words. Words carry the direction; colour never does. */
final class Words {
    private static final DateTimeFormatter SHORT_DAY = DateTimeFormatter.ofPattern("d MMM yyyy", Locale.ENGLISH);
    private static final DateTimeFormatter SHORT_MONTH = DateTimeFormatter.ofPattern("MMM yy", Locale.ENGLISH);
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMM", Locale.ENGLISH);

    private Words() {}

    /** "fewer than a year before (396)"; empty when either is not a number. */
    static Optional<String> change(Measure measure, FigureView now, FigureView before) {
        BigDecimal here = now.rounded();
        BigDecimal then = before.rounded();
        if (here == null || then == null) {
            return Optional.empty();
        }
        int direction = here.compareTo(then);
        String shown = before.shown() + (before.unit().equals("%") ? "%" : "");
        String word = direction == 0 ? "the same as" : (direction > 0 ? up(measure) : down(measure)) + " than";
        return Optional.of(word + " a year before (" + shown + ")");
    }

    /** "neither good nor bad in itself", "more is better" or "fewer is better". */
    static String polarity(Measure measure) {
        return switch (measure.polarity()) {
            case NONE -> "neither good nor bad in itself";
            case MORE -> up(measure) + " is better";
            case FEWER -> down(measure) + " is better";
        };
    }

    /** What the page of a figure says below its number. */
    static List<String> sentences(Measure measure, FigureView now, @Nullable FigureView before) {
        List<String> sentences = new ArrayList<>();
        switch (now.figure()) {
            case Figure.NotCollected none ->
                sentences.add(
                        "No return accepted so far covers this period, so there is no figure. That is not the same as none.");
            case Figure.Suppressed hidden ->
                sentences.add("The figure is so small that it could tell of a child, so it is not shown.");
            case Figure.TooRecent(LocalDate until) ->
                sentences.add(
                        "It is too recent to judge: what it depends on may still happen, or still be told of. It will be"
                                + " told when returns cover every day up to "
                                + Dates.inWords(until) + ".");
            case Figure.NotApplicable none -> sentences.add("There was nothing to take a share or an average of.");
            default -> {}
        }
        if (before != null) {
            change(measure, now, before).ifPresent(words -> sentences.add("That is " + words + "."));
        }
        if (measure.polarity() == Polarity.NONE) {
            sentences.add("More or fewer is neither good nor bad in itself: it asks to be explained.");
        } else {
            sentences.add(Rooms.inWords(polarity(measure)) + ".");
        }
        return sentences;
    }

    /** The finding of a chart over time: "Down from 396 to 265 in a year". */
    static String finding(FigureView now, @Nullable FigureView before) {
        BigDecimal here = now.rounded();
        BigDecimal then = before == null ? null : before.rounded();
        if (before == null || here == null || then == null) {
            return "Over the years";
        }
        int direction = here.compareTo(then);
        String sign = now.unit().equals("%") ? "%" : "";
        return direction == 0
                ? "The same as a year before: " + now.shown() + sign
                : (direction > 0 ? "Up from " : "Down from ") + before.shown() + sign + " to " + now.shown() + sign
                        + " in a year";
    }

    /** "31 Mar 2024", or "2023-24" for a financial year, or "Jan to Mar 2024". */
    static String when(Period period) {
        return switch (period) {
            case Period.At at -> SHORT_DAY.format(at.date());
            case Period.Span span ->
                span.code().length() <= 7
                        ? span.code()
                        : MONTH.format(span.from()) + " to "
                                + DateTimeFormatter.ofPattern("MMM yyyy", Locale.ENGLISH)
                                        .format(span.to());
        };
    }

    /** As short as it stands below the axis of a chart over years. */
    static String year(Period period) {
        return period instanceof Period.Span && !period.code().matches("\\d{4}")
                ? period.code()
                : Integer.toString(period.to().getYear());
    }

    /** As short as it stands below the axis of a chart over quarters. */
    static String quarter(Period period) {
        LocalDate to = period.to();
        return period instanceof Period.At
                ? SHORT_MONTH.format(to)
                : MONTH.format(period.from()) + "–" + SHORT_MONTH.format(to);
    }

    private static String up(Measure measure) {
        return measure.form() == Form.COUNT || measure.form() == Form.SUM ? "more" : "higher";
    }

    private static String down(Measure measure) {
        return measure.form() == Form.COUNT || measure.form() == Form.SUM ? "fewer" : "lower";
    }
}
