package uk.throughline.web.charts;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.List;
import java.util.Locale;
import org.jfree.chart.axis.NumberTickUnit;
import org.jspecify.annotations.Nullable;

/** Round scales from zero. */
final class Scale {
    private Scale() {}

    /** A round number that all values fit below; 1 when there are none. */
    static double above(List<@Nullable BigDecimal> values) {
        double highest = 0;
        for (BigDecimal value : values) {
            highest = value == null ? highest : Math.max(highest, value.doubleValue());
        }
        if (highest == 0) {
            return 1;
        }
        double step = step(highest);
        return Math.ceil(highest * 1.02 / step) * step;
    }

    /** Some four or five steps to the top; never parts of a child. */
    static NumberTickUnit unit(double top, int places) {
        double step = places == 0 ? Math.max(1, step(top)) : step(top);
        DecimalFormat format = new DecimalFormat("#,##0.###", DecimalFormatSymbols.getInstance(Locale.UK));
        return new NumberTickUnit(step, format);
    }

    /** 1, 2 or 5 times a power of ten, such that four to eight of them make up the value. */
    static double step(double value) {
        double power = Math.pow(10, Math.floor(Math.log10(value / 4)));
        double rest = value / 4 / power;
        return power * (rest >= 5 ? 5 : rest >= 2 ? 2 : 1);
    }
}
