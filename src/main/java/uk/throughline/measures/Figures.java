package uk.throughline.measures;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import uk.throughline.kernel.Period;
import uk.throughline.partnership.Partnership;
import uk.throughline.partnership.Partnerships;

/**
 * Figures by period: those that are kept, and others counted when they are asked for. They are read once and held in memory; at
 * most half a second after a return changed them, here or in another process, they are read again.
 */
@Component
class Figures {
    private static final long LOOK_AGAIN_AFTER_NANOS = 500_000_000;
    private static final int COUNTED_AT_MOST = 2_000;

    private final FigureLists lists;
    private final Counting counting;
    private final PublishedLists published;
    private final PopulationLists populations;
    private final Partnerships partnerships;
    private final AsCounter asCounter;
    private volatile @Nullable Standing standing;
    private volatile long lookedAt;

    Figures(
            FigureLists lists,
            Counting counting,
            PublishedLists published,
            PopulationLists populations,
            Partnerships partnerships,
            AsCounter asCounter) {
        this.lists = lists;
        this.counting = counting;
        this.published = published;
        this.populations = populations;
        this.partnerships = partnerships;
        this.asCounter = asCounter;
    }

    /** What stands now. */
    Standing now() {
        Standing known = standing;
        if (known != null && System.nanoTime() - lookedAt < LOOK_AGAIN_AFTER_NANOS) {
            return known;
        }
        long looked = System.nanoTime();
        Standing now = asCounter.ask(() -> {
            String stamp = lists.stamp();
            return known != null && known.stamp().equals(stamp) ? known : read(stamp);
        });
        standing = now;
        lookedAt = looked;
        return now;
    }

    private Standing read(String stamp) {
        return new Standing(
                stamp, lists.codes(), lists.coverage(), lists.lastVintage(), partnerships.current(), published.areas());
    }

    /** After a change made here: the next question reads anew. */
    void forget() {
        standing = null;
    }

    /** The kept figures of the measure, or of the rate that follows from it, by period code, oldest first. */
    Map<String, PeriodFigures> kept(Standing now, String measureId) {
        Map<String, PeriodFigures> known = now.kept().get(measureId);
        if (known == null) {
            known = asCounter.ask(() -> lists.standing(measureId));
            now.kept().put(measureId, known);
        }
        return known;
    }

    /** One figure as it was first counted and as it was revised; a part that no row stood in had no figure then. */
    List<PeriodFigures.Kept> revisions(String measureId, Period period, String dimension, String part) {
        return asCounter.ask(() -> lists.revisions(measureId, period.code(), dimension, part));
    }

    /** The periods whose figure of the whole was counted otherwise before. */
    Set<Period> revisedPeriods(String measureId) {
        return asCounter.ask(() -> lists.revisedPeriods(measureId));
    }

    /** The figures for each period, in that order; null for one that no return covers. */
    List<@Nullable PeriodFigures> of(Standing now, Definition measure, List<Period> periods) {
        List<Period> toCount = periods.stream()
                .filter(period -> now.coverage().covers(measure, period) && known(now, measure, period) == null)
                .distinct()
                .toList();
        if (!toCount.isEmpty()) {
            count(now, measure, toCount);
        }
        List<@Nullable PeriodFigures> found = new ArrayList<>();
        for (Period period : periods) {
            found.add(now.coverage().covers(measure, period) ? known(now, measure, period) : null);
        }
        return found;
    }

    private @Nullable PeriodFigures known(Standing now, Definition measure, Period period) {
        PeriodFigures kept = kept(now, measure.id()).get(period.code());
        return kept != null ? kept : now.countedWhenAsked().get(measure.id() + " " + period.code());
    }

    private void count(Standing now, Definition measure, List<Period> periods) {
        List<PeriodFigures> figures = periods.stream().map(PeriodFigures::new).toList();
        for (Counted counted : asCounter.ask(() -> counting.count(measure, now.codes(), periods))) {
            figures.get(counted.period())
                    .put(
                            counted.dimension(),
                            counted.part(),
                            new PeriodFigures.Kept(counted.figure(), null, now.lastVintage()));
        }
        if (now.countedWhenAsked().size() > COUNTED_AT_MOST) {
            now.countedWhenAsked().clear();
        }
        for (PeriodFigures period : figures) {
            if (period.whole() == null && !measure.byCalendarYear()) {
                period.put("", "", new PeriodFigures.Kept(Counted.ofNoRows(measure), null, now.lastVintage()));
            }
            now.countedWhenAsked().put(measure.id() + " " + period.period().code(), period);
        }
    }

    /** The figures of the period by two dimensions at once, kept or counted now; null where no return covers it. */
    @Nullable
    PeriodFigures byPair(Standing now, Definition measure, Period period, Definition.Pair pair) {
        PeriodFigures whole = of(now, measure, List.of(period)).getFirst();
        if (whole == null || measure.pairs().contains(pair)) {
            return whole;
        }
        PeriodFigures figures = new PeriodFigures(period);
        asCounter
                .ask(() -> counting.count(measure.byPair(pair), now.codes(), List.of(period)))
                .forEach(counted -> figures.put(
                        counted.dimension(),
                        counted.part(),
                        new PeriodFigures.Kept(counted.figure(), null, now.lastVintage())));
        PeriodFigures.Kept all = whole.whole();
        if (all != null) {
            figures.put("", "", all);
        }
        return figures;
    }

    /** The rate for each count, kept or worked out from it; null where the count is. */
    List<PeriodFigures.@Nullable Kept> rates(Standing now, Definition measure, List<Period> periods) {
        Definition.PerPeople per = measure.perPeople();
        if (per == null) {
            throw new IllegalArgumentException(measure.id() + " has no rate");
        }
        Map<String, PeriodFigures> kept = kept(now, measure.id() + "_rate");
        List<@Nullable PeriodFigures> counts = of(now, measure, periods);
        List<PeriodFigures.@Nullable Kept> rates = new ArrayList<>();
        Estimates estimates = null;
        for (int i = 0; i < periods.size(); i++) {
            PeriodFigures known = kept.get(periods.get(i).code());
            PeriodFigures count = counts.get(i);
            PeriodFigures.Kept whole = count == null ? null : count.whole();
            if (known != null || whole == null) {
                rates.add(known == null ? null : known.whole());
                continue;
            }
            if (estimates == null) {
                String authority =
                        now.partnership().map(Partnership::authorityCode).orElse("");
                estimates = asCounter.ask(() -> populations.estimates(authority, per));
            }
            rates.add(estimates.rate(whole, periods.get(i).to(), per));
        }
        return rates;
    }
}
