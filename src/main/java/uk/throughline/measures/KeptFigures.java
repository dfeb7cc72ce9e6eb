package uk.throughline.measures;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import uk.throughline.kernel.Period;
import uk.throughline.measures.Catalogue.Entry;
import uk.throughline.measures.Catalogue.Shown;
import uk.throughline.measures.Definition.Dimension;

/** Lists all kept figures: wholes, single splits with their wider groups, and what was published for other areas. */
@Component
class KeptFigures {
    private final Catalogue catalogue;
    private final Figures figures;
    private final Comparators comparators;

    KeptFigures(Catalogue catalogue, Figures figures, Comparators comparators) {
        this.catalogue = catalogue;
        this.figures = figures;
        this.comparators = comparators;
    }

    List<FigureView> list(@Nullable String measureId, @Nullable Period period, @Nullable String dimension) {
        Standing now = figures.now();
        List<FigureView> all = new ArrayList<>();
        for (Measure measure : catalogue.measures()) {
            if (measureId == null || measure.id().equals(measureId)) {
                add(all, now, catalogue.find(measure.id()).orElseThrow(), period, dimension);
            }
        }
        return all;
    }

    private void add(
            List<FigureView> all, Standing now, Entry entry, @Nullable Period period, @Nullable String dimension) {
        Views views = new Views(now, entry);
        boolean rate = entry.as() == Shown.RATE;
        String keptAs = rate ? entry.measure().id() : entry.definition().id();
        for (PeriodFigures kept : figures.kept(now, keptAs).values()) {
            if (period != null && !period.equals(kept.period())) {
                continue;
            }
            if (dimension == null && entry.as() != Shown.SHARE) {
                all.add(views.whole(kept.period(), kept.whole()));
            }
            for (Dimension split :
                    rate ? List.<Dimension>of() : entry.definition().dimensions()) {
                if (dimension == null || dimension.equals(split.name())) {
                    all.addAll(views.parts(kept.period(), kept, split));
                    all.addAll(views.groups(kept.period(), kept, split));
                }
            }
            for (Definition.Pair pair :
                    rate ? List.<Definition.Pair>of() : entry.definition().pairs()) {
                if (dimension == null || dimension.equals(pair.name())) {
                    all.addAll(views.pairs(kept.period(), kept, pair.name()));
                }
            }
            if (dimension == null || dimension.equals(Comparators.AREA)) {
                comparators.exactlyAt(now, entry, kept.period()).forEach(area -> all.add(area.figure()));
            }
        }
    }
}
