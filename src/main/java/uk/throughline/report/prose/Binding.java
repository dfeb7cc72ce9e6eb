package uk.throughline.report.prose;

import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.throughline.kernel.Period;
import uk.throughline.measures.Split;

/** What a section asks for between double braces. */
sealed interface Binding {

    /** Asks that stand inside a sentence. */
    sealed interface InSentence extends Binding {}

    /** Asks that stand on a line of their own. */
    sealed interface OnItsOwn extends Binding {}

    /** {@code {{protection.plans_open @ 2024-03-31 [category=neglect] | words}}}. */
    record OneFigure(
            String measure, Period period, @Nullable Split split, Wording wording) implements InSentence {}

    /** {@code {{largest protection.plans_open by category @ 2024-03-31}}}: the name of the largest part. */
    record Largest(String measure, String dimension, Period period) implements InSentence {}

    /**
     * {@code {{table protection.plans_open by category @ 2023-03-31, 2024-03-31}}}; without "by", a row a measure and a caption:
     * {@code {{table care.started, care.ceased @ 2023-24 | Into care and out of it}}}.
     */
    record TableOf(
            List<String> measures,
            @Nullable String dimension,
            List<Period> periods,
            @Nullable String caption) implements OnItsOwn {}

    /**
     * {@code {{chart protection.plans_open @ quarters 2021-06-30..2024-03-31}}}, by a dimension, or
     * {@code {{chart protection.plans_open_rate compared @ 2024-03-31}}} beside England and the neighbours.
     */
    record ChartOf(String measure, @Nullable String dimension, boolean compared, List<Period> periods)
            implements OnItsOwn {}

    /** {@code {{compare protection.plans_open_rate @ 2023-03-31, 2024-03-31}}}. */
    record Compare(String measure, List<Period> periods) implements OnItsOwn {}

    /** {@code {{register actions}}}. */
    record Register(String name) implements OnItsOwn {}

    /** {@code {{meets 3, 12}}} and {@code {{awaits 5}}}: items of the statutory content list. */
    record Duties(boolean met, List<Integer> items) implements OnItsOwn {}

    /** How a figure is put into words. */
    sealed interface Wording {
        /** "265". */
        record Number() implements Wording {}

        /** "265 children". */
        record WithUnit() implements Wording {}

        /** "131 fewer than at 31 March 2023 (396)". */
        record ChangeFrom(Period period) implements Wording {}

        /** "61 of 265". */
        record OutOf() implements Wording {}
    }
}
