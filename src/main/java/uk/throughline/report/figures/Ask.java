package uk.throughline.report.figures;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import uk.throughline.kernel.Period;
import uk.throughline.measures.Split;

/** What a report asks of the measures, with a code that an edition keeps its answers under. */
public sealed interface Ask {
    String measure();

    /** The same for the same ask, whenever it is asked. */
    default String code() {
        return switch (this) {
            case Figure(String measure, Period period, Split split) ->
                "figure " + measure + " @ " + period.code() + (split == null ? "" : " [" + split.code() + "]");
            case Parts(String measure, Period period, String dimension) ->
                "parts " + measure + " by " + dimension + " @ " + period.code();
            case Series(String measure, List<Period> periods) ->
                "series " + measure + " @ " + periods.stream().map(Period::code).collect(Collectors.joining(","));
            case Comparators(String measure, Period period) -> "comparators " + measure + " @ " + period.code();
            case ComparatorSeries(String measure, Period period) ->
                "comparator series " + measure + " @ " + period.code();
        };
    }

    /** One figure, whole or part. */
    record Figure(String measure, Period period, @Nullable Split split) implements Ask {}

    /** Every part of a split. */
    record Parts(String measure, Period period, String dimension) implements Ask {}

    /** The whole over several periods. */
    record Series(String measure, List<Period> periods) implements Ask {}

    /** What a figure is held against. */
    record Comparators(String measure, Period period) implements Ask {}

    /** The same over the published years. */
    record ComparatorSeries(String measure, Period period) implements Ask {}
}
