package uk.throughline.measures;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import uk.throughline.kernel.Outcome;
import uk.throughline.kernel.Period;

/**
 * Where a figure's page is: {@code /figures/protection.plans_open/2024-03-31}. A quarter is written {@code 2023-24-Q1} and a span
 * of days {@code 2023-04-01--2023-09-30}, as ISO 8601 allows, because neither a space nor a slash survives in an address.
 */
public final class FigureAddress {
    private static final Pattern QUARTER = Pattern.compile("(\\d{4}-\\d{2})-(Q[1-4])");

    private FigureAddress() {}

    /** The address of the figure's page. */
    public static String of(FigureView figure) {
        return of(figure.measureId(), figure.period(), figure.split());
    }

    /** The address of the page of a measure's figure, of one part or, where the split is null, of the whole. */
    public static String of(String measureId, Period period, @Nullable Split split) {
        return of(measureId, period) + (split == null ? "" : "?split=" + encoded(split.code()));
    }

    /** The address of the rows behind the figure. */
    public static String rows(String measureId, Period period, @Nullable Split split) {
        return of(measureId, period) + "/rows" + (split == null ? "" : "?split=" + encoded(split.code()));
    }

    static String of(String measureId, Period period) {
        return "/figures/" + measureId + "/" + period.code().replace(" ", "-").replace("/", "--");
    }

    /** The period that an address names; refused when it names none. */
    public static Outcome<Period> period(String inAddress) {
        String code = QUARTER.matcher(inAddress).replaceFirst("$1 $2").replace("--", "/");
        return Period.parse(code);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
