package uk.throughline.measures;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import uk.throughline.kernel.Period;

/**
 * The pieces of time that make up the asked periods, so that each row is looked at once however many periods it counts in. For
 * flows a slice is the days from one bound up to but not with the next, numbered from 1; for stocks it is one asked date.
 *
 * @param bounds in order: where slices begin and, for flows, where the last one ends; or the dates
 * @param periods for each slice, less 1, the numbers of the periods that it is part of
 */
record Slices(List<LocalDate> bounds, List<List<Integer>> periods, boolean ofDates) {

    static Slices ofDates(List<? extends Period> asked) {
        List<LocalDate> dates =
                new ArrayList<>(new TreeSet<>(asked.stream().map(Period::to).toList()));
        List<List<Integer>> periods = new ArrayList<>();
        for (LocalDate date : dates) {
            periods.add(numbers(asked, date, date));
        }
        return new Slices(dates, periods, true);
    }

    static Slices ofSpans(List<? extends Period> asked) {
        TreeSet<LocalDate> bounds = new TreeSet<>();
        asked.forEach(period -> {
            bounds.add(period.from());
            bounds.add(period.to().plusDays(1));
        });
        List<LocalDate> inOrder = new ArrayList<>(bounds);
        List<List<Integer>> periods = new ArrayList<>();
        for (int i = 0; i + 1 < inOrder.size(); i++) {
            periods.add(numbers(asked, inOrder.get(i), inOrder.get(i + 1).minusDays(1)));
        }
        return new Slices(inOrder, periods, false);
    }

    private static List<Integer> numbers(List<? extends Period> asked, LocalDate from, LocalDate to) {
        List<Integer> numbers = new ArrayList<>();
        for (int n = 0; n < asked.size(); n++) {
            Period period = asked.get(n);
            if (!period.from().isAfter(from) && !period.to().isBefore(to)) {
                numbers.add(n);
            }
        }
        return numbers;
    }

    int count() {
        return periods.size();
    }

    /** The periods that the slice is part of. */
    List<Integer> periodsOf(int slice) {
        return periods.get(slice - 1);
    }

    /** The bounds as an SQL array of dates. */
    String sql() {
        return bounds.stream().map(LocalDate::toString).collect(Collectors.joining(",", "cast('{", "}' as date[])"));
    }
}
