package uk.throughline.measures;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import uk.throughline.kernel.Figure;
import uk.throughline.kernel.Period;

/**
 * A figure with what it needs to be read: what it measures, when, of which part, and what it stands on.
 *
 * @param split the part, or null for the whole
 * @param population for rates, where the population is from and its year, such as "ONS mid-2023 estimate"; else null
 * @param vintage the number of the last return accepted when it was counted; 0 for published statistics
 */
public record FigureView(
        String measureId,
        Period period,
        @Nullable Split split,
        Figure figure,
        String unit,
        int places,
        @Nullable String population,
        long vintage) {

    /** The value as printed: grouped, rounded half up to the measure's places, or the word for why there is none. */
    public String shown() {
        return switch (figure) {
            case Figure.Known known -> number(known.value());
            case Figure.Approximate approximate ->
                "over " + number(approximate.atLeast().subtract(BigDecimal.ONE.movePointLeft(places)));
            default -> figure.status();
        };
    }

    /** The value with its unit: "265 children", "45.6 per 10,000 children aged 0-17", "23.0%". */
    public String inWords() {
        return switch (figure) {
            case Figure.Known known ->
                unit.equals("%") ? shown() + "%" : unit.equals("GBP") ? "£" + shown() : shown() + " " + unitInWords();
            case Figure.Approximate approximate -> shown() + " " + unit;
            default -> shown();
        };
    }

    /** The unit as it stands beside the number: "265 children", "1 child". */
    public String unitInWords() {
        return Units.beside(shown(), unit);
    }

    /** The rounded value, or null where there is none. */
    public @Nullable BigDecimal rounded() {
        return figure instanceof Figure.Known known ? known.value().setScale(places, RoundingMode.HALF_UP) : null;
    }

    /** The same with another figure in its place. */
    FigureView as(Figure other) {
        return new FigureView(measureId, period, split, other, unit, places, population, vintage);
    }

    private String number(BigDecimal value) {
        DecimalFormat format = new DecimalFormat("#,##0", DecimalFormatSymbols.getInstance(Locale.UK));
        format.setMinimumFractionDigits(places);
        format.setMaximumFractionDigits(places);
        format.setRoundingMode(RoundingMode.HALF_UP);
        return format.format(value);
    }
}
