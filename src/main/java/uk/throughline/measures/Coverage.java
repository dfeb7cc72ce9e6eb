package uk.throughline.measures;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import uk.throughline.kernel.Period;

/** Which days the accepted returns of each source speak of. */
final class Coverage {
    /** Days, both counted, that one return or several without a gap speak of. */
    record Days(LocalDate from, LocalDate to) {}

    private final Map<String, List<Days>> bySource;

    Coverage(Map<String, List<Days>> told) {
        bySource = told.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, entry -> joined(entry.getValue())));
    }

    /** Without gaps or overlaps, earliest first. */
    List<Days> of(String source) {
        return bySource.getOrDefault(source, List.of());
    }

    /** Whether every day of the period is spoken of. Estimates of a calendar year speak of the year that they touch. */
    boolean covers(Definition measure, Period period) {
        return of(measure.measure().source()).stream()
                .anyMatch(days -> measure.byCalendarYear()
                        ? !days.from().isAfter(period.to()) && !days.to().isBefore(period.from())
                        : !days.from().isAfter(period.from()) && !days.to().isBefore(period.to()));
    }

    /**
     * Until when returns must speak of every day before the measure's figure of a covered period can be judged; null where they do.
     */
    @Nullable
    LocalDate missingUntil(Definition measure, Period period) {
        LocalDate until = period.to().plus(measure.followUp());
        return measure.followUp().isZero() || covers(measure, Period.between(period.from(), until)) ? null : until;
    }

    private static List<Days> joined(List<Days> told) {
        List<Days> joined = new ArrayList<>();
        for (Days next : told.stream().sorted(Comparator.comparing(Days::from)).toList()) {
            Days last = joined.isEmpty() ? null : joined.getLast();
            if (last != null && !next.from().isAfter(last.to().plusDays(1))) {
                joined.removeLast();
                joined.add(new Days(last.from(), last.to().isAfter(next.to()) ? last.to() : next.to()));
            } else {
                joined.add(next);
            }
        }
        return List.copyOf(joined);
    }
}
