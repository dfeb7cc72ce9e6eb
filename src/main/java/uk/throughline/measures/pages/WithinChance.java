package uk.throughline.measures.pages;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import uk.throughline.kernel.Period;
import uk.throughline.measures.ControlLimits;
import uk.throughline.measures.ControlLimits.Signal;
import uk.throughline.measures.Measure;

/** Says in words what of a series over time chance alone explains. */
final class WithinChance {
    /** Quarters that limits are drawn from. */
    static final int QUARTERS = 20;

    private static final int SIGNALS_TOLD = 4;

    private final Measure measure;
    private final List<Period> periods;
    private final List<@Nullable BigDecimal> values;
    private final Optional<ControlLimits> limits;

    WithinChance(Measure measure, List<Period> periods, List<@Nullable BigDecimal> values) {
        this.measure = measure;
        this.periods = periods;
        this.values = values;
        this.limits = ControlLimits.of(values, measure.unit().equals("%") ? BigDecimal.valueOf(100) : null);
    }

    Optional<ControlLimits> limits() {
        return limits;
    }

    /** What a chart of it is headed with. */
    String finding() {
        if (limits.isEmpty()) {
            return "Quarter by quarter";
        }
        return now().orElse("Nothing in the latest quarter that chance does not explain");
    }

    /** What the latest quarter shows beyond chance; empty where it shows nothing. */
    Optional<String> now() {
        return limits.flatMap(found -> found.now(values.size())).map(signal -> {
            String last = Words.quarter(periods.getLast());
            return switch (signal.rule()) {
                case BEYOND -> last + " is " + (signal.up() ? "higher" : "lower") + " than chance explains";
                case SHIFT ->
                    "For " + length(signal) + " quarters in a row " + (signal.up() ? "above" : "below")
                            + " the average";
                case TREND -> (signal.up() ? "Rising" : "Falling") + " for " + length(signal) + " quarters in a row";
            };
        });
    }

    /** How to read the limits, then each signal, the latest first. */
    List<String> sentences() {
        if (limits.isEmpty()) {
            long known = values.stream().filter(Objects::nonNull).count();
            return known < ControlLimits.FEWEST
                    ? List.of("What chance explains can be told from " + ControlLimits.FEWEST + " quarters on. There "
                            + (known == 1 ? "is 1" : "are " + known) + " so far.")
                    : List.of();
        }
        ControlLimits found = limits.get();
        List<String> said = new ArrayList<>();
        said.add("From " + shown(found.lower()) + " to " + shown(found.upper())
                + " (the shaded band), one quarter differs from another as chance alone makes it differ; the average is "
                + shown(found.mean()) + ". Ask for a reason only where it is more than that.");
        List<Signal> latestFirst = found.signals().reversed();
        latestFirst.stream().limit(SIGNALS_TOLD).map(this::sentence).forEach(said::add);
        if (latestFirst.size() > SIGNALS_TOLD) {
            said.add("Before these, there were " + (latestFirst.size() - SIGNALS_TOLD) + " more.");
        }
        return said;
    }

    /** The places of the values outside the limits. */
    List<Integer> beyond() {
        return limits.stream()
                .flatMap(found -> found.signals().stream())
                .filter(signal -> signal.rule() == ControlLimits.Rule.BEYOND)
                .map(Signal::from)
                .toList();
    }

    private String sentence(Signal signal) {
        String from = Words.quarter(periods.get(signal.from()));
        String to = Words.quarter(periods.get(signal.to()));
        return switch (signal.rule()) {
            case BEYOND -> {
                BigDecimal value = Objects.requireNonNull(values.get(signal.to()));
                yield to + ": " + shown(value.doubleValue()) + " is " + (signal.up() ? "above" : "below")
                        + " what chance explains. Ask what was different.";
            }
            case SHIFT ->
                from + " to " + to + ": " + length(signal) + " quarters in a row " + (signal.up() ? "above" : "below")
                        + " the average. The level has changed: ask since when, and why.";
            case TREND ->
                from + " to " + to + ": " + length(signal) + " quarters, each " + (signal.up() ? "higher" : "lower")
                        + " than the one before. Ask what drives it.";
        };
    }

    private static int length(Signal signal) {
        return signal.to() - signal.from() + 1;
    }

    private String shown(double value) {
        NumberFormat format = NumberFormat.getNumberInstance(Locale.UK);
        format.setMinimumFractionDigits(measure.places());
        format.setMaximumFractionDigits(measure.places());
        format.setRoundingMode(RoundingMode.HALF_UP);
        return format.format(value) + (measure.unit().equals("%") ? "%" : "");
    }
}
