package uk.throughline.intake.template;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import uk.throughline.intake.template.Template.Tells;
import uk.throughline.kernel.Outcome;
import uk.throughline.kernel.Period;

/**
 * Which days a filled template speaks of: those that its sender said, else those that the file's name says, else the financial
 * quarters of its rows' own dates: for events all from the first to the last, for a register the last. What holds on every day
 * speaks of no others than its sender said, whatever year is in its name.
 */
final class PeriodSpoken {
    private static final Pattern SPAN =
            Pattern.compile("(20\\d\\d-\\d\\d-\\d\\d)(?: to |_to_|--|_)(20\\d\\d-\\d\\d-\\d\\d)");
    private static final Pattern QUARTER = Pattern.compile("(?<!\\d)(20\\d\\d)[-_](\\d\\d)[-_ ]*[Qq]([1-4])(?!\\d)");
    private static final Pattern DAY = Pattern.compile("(?<!\\d)(20\\d\\d-\\d\\d-\\d\\d)(?!\\d)");
    private static final Pattern YEAR_OR_MONTH = Pattern.compile("(?<!\\d)(20\\d\\d)[-_](\\d\\d)(?![-\\d])");
    private static final Pattern CALENDAR_YEAR = Pattern.compile("(?<![-\\d])(20\\d\\d)(?![-\\d])");

    /** How many rows are dated in each quarter; a quarter is four times its year and the quarter within. */
    private final TreeMap<Integer, Integer> rows = new TreeMap<>();

    void saw(@Nullable LocalDate date) {
        if (date != null) {
            rows.merge(date.getYear() * 4 + (date.getMonthValue() - 1) / 3, 1, Integer::sum);
        }
    }

    /** The period, or empty when nothing tells one. */
    Optional<Period> of(@Nullable Period said, String fileName, Tells tells) {
        if (said != null || tells == Tells.REFERENCE) {
            return Optional.ofNullable(said);
        }
        return named(fileName).or(() -> fromDates(tells));
    }

    static Optional<Period> named(String fileName) {
        Matcher span = SPAN.matcher(fileName);
        if (span.find()) {
            return read(span.group(1) + "/" + span.group(2));
        }
        Matcher quarter = QUARTER.matcher(fileName);
        if (quarter.find()) {
            return read(quarter.group(1) + "-" + quarter.group(2) + " Q" + quarter.group(3));
        }
        Matcher day = DAY.matcher(fileName);
        if (day.find()) {
            return read(day.group(1));
        }
        Matcher pair = YEAR_OR_MONTH.matcher(fileName);
        if (pair.find()) {
            return read(pair.group(1) + "-" + pair.group(2));
        }
        Matcher year = CALENDAR_YEAR.matcher(fileName);
        return year.find() ? read(year.group(1)) : Optional.empty();
    }

    private static Optional<Period> read(String code) {
        return Period.parse(code) instanceof Outcome.Done<Period>(Period period)
                ? Optional.of(period)
                : Optional.empty();
    }

    private Optional<Period> fromDates(Tells tells) {
        if (rows.isEmpty()) {
            return Optional.empty();
        }
        int last = quarterAt(true);
        int first = tells == Tells.REGISTER ? last : quarterAt(false);
        return Optional.of(
                Period.between(firstDay(first), firstDay(last).plusMonths(3).minusDays(1)));
    }

    /** The quarter that all but one in 200 of the rows have come by, from the start or from the end: a mistyped year does not move it. */
    private int quarterAt(boolean end) {
        int all = rows.values().stream().mapToInt(Integer::intValue).sum();
        int seen = 0;
        for (Map.Entry<Integer, Integer> quarter : (end ? rows : rows.descendingMap()).entrySet()) {
            seen += quarter.getValue();
            if (seen * 200L >= all * 199L) {
                return quarter.getKey();
            }
        }
        return end ? rows.lastKey() : rows.firstKey();
    }

    private static LocalDate firstDay(int quarter) {
        return LocalDate.of(quarter / 4, quarter % 4 * 3 + 1, 1);
    }
}
