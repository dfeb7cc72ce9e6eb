package uk.throughline.measures;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import uk.throughline.kernel.Period;
import uk.throughline.measures.Alert.Why;
import uk.throughline.measures.AlertStore.Ending;
import uk.throughline.measures.AlertStore.Raised;
import uk.throughline.measures.ControlLimits.Signal;
import uk.throughline.measures.FigureLists.Quarter;

/**
 * The quarters of one measure that returns cover, oldest first, and what alerts they raise and end. Each quarter is judged by the
 * limits of the quarters up to it.
 *
 * <p>An alert goes on, as the same run, while the latest quarter shows something in its direction and no quarter since its own came
 * back to the other side of the average. One quarter within the limits, but still on the same side, does not part a run where a
 * later one of the same return is beyond them again. What goes on is superseded by an alert of the latest quarter, which nobody is
 * told of anew and which is seen where the run was seen; save that a signal stronger than before (a value outside the limits
 * where there was only a run on one side) is to be looked at again. An alert whose latest quarter shows nothing in its direction
 * has ended, and what comes after is a new run.
 */
final class JudgedQuarters {
    private final Measure measure;
    private final List<Period> periods;
    private final Map<String, FigureView> now = new HashMap<>();
    private final int last;
    private int knownBefore = -1;

    /** @param vintage the return after which it is judged; figures older than it were known before */
    JudgedQuarters(Measure measure, List<Period> periods, List<Quarter> quarters, long vintage) {
        this.measure = measure;
        this.periods = periods;
        this.last = periods.size() - 1;
        for (Quarter quarter : quarters) {
            Period period = Period.of(quarter.period());
            if (quarter.stands()) {
                now.put(
                        quarter.period(),
                        new FigureView(
                                measure.id(),
                                period,
                                null,
                                quarter.figure(),
                                measure.unit(),
                                measure.places(),
                                null,
                                quarter.vintage()));
            }
            if (!quarter.stands() || quarter.vintage() < vintage) {
                knownBefore = Math.max(knownBefore, periods.indexOf(period));
            }
        }
    }

    /** What is to be kept of a judgement. */
    record Judgement(List<Raised> raised, List<Ending> ended) {}

    /** @param standing the alerts of the measure that stand: at most one in each direction */
    Judgement judge(List<Alert> standing) {
        List<Raised> raised = new ArrayList<>();
        List<Ending> ended = new ArrayList<>();
        Set<Boolean> told = new HashSet<>();
        for (Alert alert : standing) {
            int place = periods.indexOf(alert.figure().period());
            Optional<Signal> signal = seen(alert.up());
            if (place < 0 || !shows(place, alert.up())) {
                ended.add(new Ending(alert.number(), Why.REVISED, null));
            } else if (signal.isEmpty()) {
                ended.add(new Ending(alert.number(), Why.BACK, firstWithin(place, alert.up())));
            } else {
                told.add(alert.up());
                goOn(alert, place, signal.get(), raised, ended);
            }
        }
        news().filter(signal -> !told.contains(signal.up()))
                .ifPresent(signal -> raised.add(raised(signal, began(signal), null)));
        return new Judgement(raised, ended);
    }

    private void goOn(Alert alert, int place, Signal signal, List<Raised> raised, List<Ending> ended) {
        Period back = firstBack(place, alert.up());
        if (back != null) {
            ended.add(new Ending(alert.number(), Why.BACK, back));
            raised.add(raised(signal, began(signal), null));
        } else if (place != last
                || signal.rule() != alert.signal()
                || !latest().shown().equals(alert.figure().shown())) {
            boolean stronger = signal.rule().compareTo(alert.signal()) < 0;
            ended.add(new Ending(alert.number(), Why.SUPERSEDED, latest().period()));
            raised.add(raised(signal, alert.since(), stronger ? null : alert.number()));
        }
    }

    private Raised raised(Signal signal, Period since, @Nullable Long continues) {
        BigDecimal value = latest().rounded();
        double weight = value == null ? 0 : limits(last).orElseThrow().distance(value.doubleValue());
        boolean better = measure.polarity() != Measure.Polarity.NONE
                && signal.up() == (measure.polarity() == Measure.Polarity.MORE);
        return new Raised(
                latest(),
                signal.rule(),
                signal.up(),
                signal.to() - signal.from() + 1,
                since,
                weight,
                better,
                continues);
    }

    private FigureView latest() {
        FigureView latest = now.get(periods.get(last).code());
        if (latest == null) {
            throw new IllegalStateException("A quarter without a figure shows nothing");
        }
        return latest;
    }

    private Optional<Signal> news() {
        int added = knownBefore < 0 ? 1 : Math.max(1, last - knownBefore);
        return limits(last).flatMap(limits -> limits.news(window(last), added));
    }

    private Optional<Signal> seen(boolean up) {
        return limits(last).flatMap(limits -> limits.seen(up, window(last)));
    }

    private boolean shows(int place, boolean up) {
        return limits(place).flatMap(limits -> limits.seen(up, window(place))).isPresent();
    }

    /** The quarter in which what the latest shows was first seen. */
    private Period began(Signal signal) {
        return periods.get(last + 1 - window(last) + limits(last).orElseThrow().began(window(last) - 1, signal.up()));
    }

    /** The first quarter after the place with a figure that shows nothing in the direction; null where none has one. */
    private @Nullable Period firstWithin(int place, boolean up) {
        for (int i = place + 1; i <= last; i++) {
            if (value(i) != null && !shows(i, up)) {
                return periods.get(i);
            }
        }
        return null;
    }

    /** The first quarter after the place that shows nothing in the direction and lies on the other side of the average. */
    private @Nullable Period firstBack(int place, boolean up) {
        for (int i = place + 1; i <= last; i++) {
            BigDecimal value = value(i);
            Optional<ControlLimits> limits = limits(i);
            if (value != null
                    && limits.isPresent()
                    && !shows(i, up)
                    && (value.doubleValue() > limits.get().mean()) != up) {
                return periods.get(i);
            }
        }
        return null;
    }

    private @Nullable BigDecimal value(int place) {
        FigureView figure = now.get(periods.get(place).code());
        return figure == null ? null : figure.rounded();
    }

    private Optional<ControlLimits> limits(int place) {
        return place < 0 ? Optional.empty() : Chance.limits(measure, upTo(place));
    }

    private static int window(int place) {
        return Math.min(Chance.QUARTERS, place + 1);
    }

    private List<@Nullable FigureView> upTo(int place) {
        List<@Nullable FigureView> window = new ArrayList<>();
        for (int i = place + 1 - window(place); i <= place; i++) {
            window.add(now.get(periods.get(i).code()));
        }
        return window;
    }
}
