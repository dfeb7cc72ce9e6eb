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
import uk.throughline.measures.Chance;
import uk.throughline.measures.ControlLimits;
import uk.throughline.measures.ControlLimits.Signal;
import uk.throughline.measures.FigureView;
import uk.throughline.measures.Measure;

/** Says in words what of a series over time chance alone explains. */
final class WithinChance {
    private static final int SIGNALS_TOLD = 4;

    private final Measure measure;
    private final List<Period> periods;
    private final List<@Nullable BigDecimal> values;
    private final Optional<ControlLimits> limits;

    WithinChance(Measure measure, List<Period> periods, List<@Nullable FigureView> quarters) {
        this.measure = measure;
        this.periods = periods;
        this.values = Chance.values(quarters);
        this.limits = Chance.limits(measure, quarters);
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
    private Optional<String> now() {
        return limits.flatMap(found -> found.now(values.size())).map(this::inWords);
    }

    /** What the latest quarter shows that was not seen before the last so many quarters; empty where it shows nothing new. */
    Optional<Moved> news(int within) {
        return limits.flatMap(found -> found.news(values.size(), within).map(signal -> {
            double value = Objects.requireNonNull(values.getLast()).doubleValue();
            return new Moved(inWords(signal), found.distance(value), isBetter(signal), steps());
        }));
    }

    private String inWords(Signal signal) {
        return inWords(signal.rule(), signal.up(), length(signal), periods.getLast());
    }

    /** What a quarter shows beyond chance, without a full stop. */
    static String inWords(ControlLimits.Rule rule, boolean up, int quarters, Period last) {
        return switch (rule) {
            case BEYOND -> Words.quarter(last) + " is " + (up ? "higher" : "lower") + " than chance explains";
            case SHIFT -> "For " + quarters + " quarters in a row " + (up ? "above" : "below") + " the average";
            case TREND -> (up ? "Rising" : "Falling") + " for " + quarters + " quarters in a row";
        };
    }

    private boolean isBetter(Signal signal) {
        return measure.polarity() != Measure.Polarity.NONE
                && signal.up() == (measure.polarity() == Measure.Polarity.MORE);
    }

    /** From each quarter to the next; not a number where either is not known. */
    private List<Double> steps() {
        List<Double> steps = new ArrayList<>();
        for (int i = 1; i < values.size(); i++) {
            BigDecimal now = values.get(i);
            BigDecimal before = values.get(i - 1);
            steps.add(
                    now == null || before == null
                            ? Double.NaN
                            : now.subtract(before).doubleValue());
        }
        return steps;
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
