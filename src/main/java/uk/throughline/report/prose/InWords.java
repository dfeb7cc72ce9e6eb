package uk.throughline.report.prose;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import uk.throughline.kernel.Figure;
import uk.throughline.kernel.Period;
import uk.throughline.measures.FigureView;
import uk.throughline.measures.Measure;

/** Figures, periods and names as sentences and tables say them. */
final class InWords {
    private static final DateTimeFormatter SHORT = DateTimeFormatter.ofPattern("MMM yyyy", Locale.UK);

    private InWords() {}

    /** "265", "45.6", "23.0%" or "£115,352"; the word for why there is none. */
    static String number(FigureView figure) {
        return figure.figure() instanceof Figure.Known
                        && (figure.unit().equals("%") || figure.unit().equals("GBP"))
                ? figure.inWords()
                : figure.shown();
    }

    /** The same inside a sentence, which a hidden figure must not break: "a number that is not shown". */
    static String inSentence(FigureView figure) {
        return figure.figure() instanceof Figure.Suppressed ? notShown(figure, "") : number(figure);
    }

    /** With its unit: "265 children", or "a number of children that is not shown". */
    static String inSentenceWithUnit(FigureView figure) {
        return figure.figure() instanceof Figure.Suppressed
                ? notShown(figure, " of " + figure.unit())
                : figure.inWords();
    }

    private static String notShown(FigureView figure, String ofWhat) {
        if (figure.unit().equals("%")) {
            return "a share that is not shown";
        }
        return figure.unit().startsWith("per ")
                ? "a rate that is not shown"
                : "a number" + ofWhat + " that is not shown";
    }

    /** "at 31 March 2024", "in the year to 31 March 2024" or "from April to September 2023". */
    static String during(Period period) {
        return switch (period) {
            case Period.At at -> "at " + at.label();
            case Period.Span span ->
                isYear(span) ? "in the year to " + Period.at(span.to()).label() : "in " + span.label();
        };
    }

    /** A heading for a column: "31 March 2024", "Year to 31 March 2024" or the span. */
    static String heading(Period period) {
        return period instanceof Period.Span span && isYear(span)
                ? "Year to " + Period.at(span.to()).label()
                : period.label();
    }

    /** A short name below a chart: "Mar 2024" or the code of a span. */
    static String tick(Period period) {
        return period instanceof Period.At(LocalDate date) ? SHORT.format(date) : period.code();
    }

    /** "18 fewer", "1.2 percentage points higher" or "no change". */
    static String difference(Measure measure, BigDecimal now, BigDecimal before, int places) {
        BigDecimal by = now.subtract(before);
        if (by.signum() == 0) {
            return "the same";
        }
        boolean counted = measure.form() == Measure.Form.COUNT || measure.form() == Measure.Form.SUM;
        String direction = by.signum() < 0 ? (counted ? "fewer" : "lower") : counted ? "more" : "higher";
        String points = measure.unit().equals("%") ? " percentage points" : "";
        return grouped(by.abs(), places) + points + " " + direction;
    }

    /** "Age band" for {@code age_band}. */
    static String name(String dimension) {
        return capital(dimension.replace('_', ' '));
    }

    /** The unit as a subtitle: "Children", "Per 10,000 children aged 0-17" or "Per cent". */
    static String unit(Measure measure) {
        return measure.unit().equals("%") ? "Per cent" : capital(measure.unit());
    }

    static String capital(String words) {
        return words.isEmpty() ? words : Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }

    /** A whole number with its thousands apart, or with so many decimal places. */
    static String grouped(BigDecimal value, int places) {
        DecimalFormat format = new DecimalFormat("#,##0", DecimalFormatSymbols.getInstance(Locale.UK));
        format.setMinimumFractionDigits(places);
        format.setMaximumFractionDigits(places);
        return format.format(value);
    }

    private static boolean isYear(Period.Span span) {
        return span.from().plusYears(1).minusDays(1).equals(span.to());
    }
}
