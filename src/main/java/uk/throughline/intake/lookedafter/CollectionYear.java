package uk.throughline.intake.lookedafter;

import java.time.LocalDate;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The lists do not say which year they are for: their dates do. */
final class CollectionYear {
    private static final Pattern NAMED = Pattern.compile("(?<!\\d)20(\\d\\d)(?:[-_/ ]?(?:20)?(\\d\\d))?(?!\\d)");

    private final TreeMap<Integer, Integer> datesByYear = new TreeMap<>();

    void saw(@Nullable LocalDate date) {
        if (date != null) {
            datesByYear.merge(yearEnding(date), 1, Integer::sum);
        }
    }

    /** The first year ending 31 March by which all but one in 200 of the dates had come; a mistyped year does not move it. */
    OptionalInt fromDates() {
        int all = datesByYear.values().stream().mapToInt(Integer::intValue).sum();
        int seen = 0;
        for (Map.Entry<Integer, Integer> year : datesByYear.entrySet()) {
            seen += year.getValue();
            if (seen * 200L >= all * 199L) {
                return OptionalInt.of(year.getKey());
            }
        }
        return OptionalInt.empty();
    }

    /** "ssda903-2024.zip" and "2023-24" are the year that ends in 2024. */
    static OptionalInt named(String fileName) {
        Matcher named = NAMED.matcher(fileName);
        if (!named.find()) {
            return OptionalInt.empty();
        }
        int first = Integer.parseInt(named.group(1));
        boolean pair = named.group(2) != null && Integer.parseInt(named.group(2)) == first + 1;
        return OptionalInt.of(2000 + (pair ? first + 1 : first));
    }

    static int yearEnding(LocalDate date) {
        return date.getMonthValue() > 3 ? date.getYear() + 1 : date.getYear();
    }
}
