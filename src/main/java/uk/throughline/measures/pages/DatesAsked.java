package uk.throughline.measures.pages;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import uk.throughline.kernel.Dates;
import uk.throughline.kernel.Period;
import uk.throughline.measures.Measure;
import uk.throughline.measures.pages.FigurePage.AnyDates;

/**
 * Dates that someone typed to see a figure of them: one for a stock, a first and a last day for a flow.
 *
 * @param period what they name; null where something is wrong with them
 * @param again the form as it is shown again
 */
record DatesAsked(@Nullable Period period, AnyDates again) {
    private static final String NOT_A_DATE = ": type a date such as 3 April 2024";

    static AnyDates none(Measure measure) {
        return new AnyDates(isSpan(measure), "", "", Map.of());
    }

    static DatesAsked of(Measure measure, String from, String to) {
        Map<String, String> wrong = new LinkedHashMap<>();
        LocalDate first = Dates.typed(from).orElse(null);
        LocalDate last = Dates.typed(to).orElse(null);
        if (isSpan(measure) && first == null) {
            wrong.put("from", "First day" + NOT_A_DATE);
        }
        if (last == null) {
            wrong.put("to", (isSpan(measure) ? "Last day" : "At the end of") + NOT_A_DATE);
        }
        if (isSpan(measure) && first != null && last != null && last.isBefore(first)) {
            wrong.put("to", "Last day: it must not be before the first, " + Dates.inWords(first));
        }
        AnyDates again = new AnyDates(isSpan(measure), from, to, wrong);
        if (!wrong.isEmpty() || last == null) {
            return new DatesAsked(null, again);
        }
        return new DatesAsked(isSpan(measure) && first != null ? Period.between(first, last) : Period.at(last), again);
    }

    private static boolean isSpan(Measure measure) {
        return measure.kind() == Measure.Kind.FLOW;
    }
}
