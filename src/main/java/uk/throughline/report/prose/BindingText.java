package uk.throughline.report.prose;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import uk.throughline.kernel.Outcome;
import uk.throughline.kernel.Period;
import uk.throughline.measures.Split;
import uk.throughline.report.ReportStopped;
import uk.throughline.report.prose.Binding.Wording;

/** Reads what stands between double braces. */
final class BindingText {
    private static final Pattern FIGURE =
            Pattern.compile("(\\S+)\\s*@\\s*([^\\[|]+?)\\s*(?:\\[([^\\]]*)\\])?\\s*(?:\\|(.*))?");
    private static final Pattern LARGEST = Pattern.compile("largest\\s+(\\S+)\\s+by\\s+(\\S+)\\s*@\\s*(.+)");
    private static final Pattern TABLE =
            Pattern.compile("table\\s+(.+?)(?:\\s+by\\s+(\\S+))?\\s*@\\s*([^|]+?)\\s*(?:\\|\\s*(.+))?");
    private static final Pattern CHART =
            Pattern.compile("chart\\s+(\\S+)(?:\\s+by\\s+(\\S+)|\\s+(compared))?\\s*@\\s*(.+)");
    private static final Pattern COMPARE = Pattern.compile("compare\\s+(\\S+)\\s*@\\s*(.+)");
    private static final Pattern REGISTER = Pattern.compile("register\\s+(\\S.*)");
    private static final Pattern DUTIES = Pattern.compile("(meets|awaits)\\s+(\\d+(?:\\s*,\\s*\\d+)*)");
    private static final Pattern RANGE = Pattern.compile("(quarters|years)\\s+(.+?)\\s*\\.\\.\\s*(.+)");

    private final Place place;

    private BindingText(Place place) {
        this.place = place;
    }

    /** @throws ReportStopped where it cannot be understood, with what to write instead */
    static Binding read(String inside, Place place) {
        return new BindingText(place).read(inside.strip());
    }

    private Binding read(String text) {
        Matcher matcher = LARGEST.matcher(text);
        if (matcher.matches()) {
            return new Binding.Largest(matcher.group(1), matcher.group(2), period(matcher.group(3)));
        }
        matcher = TABLE.matcher(text);
        if (matcher.matches()) {
            List<String> measures = parts(matcher.group(1));
            if (matcher.group(2) != null && measures.size() > 1) {
                throw place.stop("A table by " + matcher.group(2) + " takes one measure. Write one table for each.");
            }
            return new Binding.TableOf(measures, matcher.group(2), periods(matcher.group(3)), matcher.group(4));
        }
        matcher = CHART.matcher(text);
        if (matcher.matches()) {
            return new Binding.ChartOf(
                    matcher.group(1), matcher.group(2), matcher.group(3) != null, periods(matcher.group(4)));
        }
        matcher = COMPARE.matcher(text);
        if (matcher.matches()) {
            return new Binding.Compare(matcher.group(1), periods(matcher.group(2)));
        }
        matcher = REGISTER.matcher(text);
        if (matcher.matches()) {
            return new Binding.Register(matcher.group(1));
        }
        matcher = DUTIES.matcher(text);
        if (matcher.matches()) {
            List<Integer> items =
                    parts(matcher.group(2)).stream().map(Integer::valueOf).toList();
            return new Binding.Duties(matcher.group(1).equals("meets"), items);
        }
        matcher = FIGURE.matcher(text);
        if (matcher.matches()) {
            return new Binding.OneFigure(
                    matcher.group(1), period(matcher.group(2)), split(matcher.group(3)), wording(matcher.group(4)));
        }
        throw place.stop(
                "\"{{" + text + "}}\" cannot be understood. Write a figure as {{protection.plans_open @ 2024-03-31}},"
                        + " or a table, chart, compare or register on a line of its own.");
    }

    private List<Period> periods(String text) {
        Matcher range = RANGE.matcher(text.strip());
        if (range.matches()) {
            int months = range.group(1).equals("quarters") ? 3 : 12;
            return PeriodRange.of(period(range.group(2)), period(range.group(3)), months, place);
        }
        return parts(text).stream().map(this::period).toList();
    }

    private Period period(String code) {
        return switch (Period.parse(code.strip())) {
            case Outcome.Done<Period>(Period period) -> period;
            case Outcome.Refused<Period>(var refusal) -> throw place.stop(refusal.reason());
        };
    }

    private @Nullable Split split(@Nullable String code) {
        if (code == null) {
            return null;
        }
        try {
            return Split.of(code.strip());
        } catch (IllegalArgumentException e) {
            throw place.stop(String.valueOf(e.getMessage()));
        }
    }

    private Wording wording(@Nullable String words) {
        String asked = words == null ? "number" : words.strip();
        if (asked.startsWith("change from ")) {
            return new Wording.ChangeFrom(period(asked.substring("change from ".length())));
        }
        return switch (asked) {
            case "number" -> new Wording.Number();
            case "words" -> new Wording.WithUnit();
            case "out of" -> new Wording.OutOf();
            default ->
                throw place.stop("A figure cannot be worded as \"" + asked
                        + "\". Write number, words, out of, or change from and a period.");
        };
    }

    private static List<String> parts(String text) {
        return Arrays.stream(text.split(",", -1)).map(String::strip).toList();
    }
}
