package uk.throughline.report.charts;

import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import uk.throughline.report.document.Block;

/** A scale from zero to a round number at or above the greatest value. */
record Scale(double top, double step) {

    static Scale of(List<Block.Series> series) {
        double greatest = series.stream()
                .flatMap(one -> one.values().stream())
                .filter(Objects::nonNull)
                .mapToDouble(Double::doubleValue)
                .max()
                .orElse(1);
        double least = Math.max(greatest, 1) / 5;
        double power = Math.pow(10, Math.floor(Math.log10(least)));
        double step = DoubleStream.of(1, 2, 2.5, 5, 10)
                .map(factor -> factor * power)
                .filter(candidate -> candidate >= least)
                .findFirst()
                .orElse(power * 10);
        return new Scale(Math.ceil(Math.max(greatest, 1) / step) * step, step);
    }

    List<Double> ticks() {
        return IntStream.rangeClosed(0, (int) Math.round(top / step))
                .mapToObj(i -> i * step)
                .toList();
    }

    static String words(double value, int decimals) {
        DecimalFormat format = new DecimalFormat("#,##0", DecimalFormatSymbols.getInstance(Locale.UK));
        format.setMaximumFractionDigits(decimals);
        format.setMinimumFractionDigits(decimals);
        return format.format(value);
    }

    /** A tick of the scale, with a decimal only where the step has one. */
    String tick(double value) {
        return words(value, step == Math.rint(step) ? 0 : 1);
    }
}
