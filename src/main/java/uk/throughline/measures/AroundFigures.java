package uk.throughline.measures;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import uk.throughline.kernel.Figure;
import uk.throughline.kernel.Period;
import uk.throughline.measures.Catalogue.Entry;
import uk.throughline.measures.Definition.Dimension;

/** What everybody can know of a figure beside it: which parts make up a wider group, and what was published of our authority. */
@Component
class AroundFigures {
    private final Catalogue catalogue;
    private final Figures figures;
    private final Comparators comparators;

    AroundFigures(Catalogue catalogue, Figures figures, Comparators comparators) {
        this.catalogue = catalogue;
        this.figures = figures;
        this.comparators = comparators;
    }

    /** The wider groups of a split, each with the parts that it is made of. */
    Map<String, List<String>> groups(String measureId, String dimension) {
        Dimension known = catalogue
                .find(measureId)
                .map(entry -> entry.definition().dimension(dimension))
                .orElse(null);
        Map<String, List<String>> groups = new LinkedHashMap<>();
        if (known != null) {
            Codes codes = figures.now().codes();
            codes.of(known.codeList()).forEach(code -> code.groups()
                    .forEach(group -> groups.computeIfAbsent(group, g -> new ArrayList<>())
                            .add(code.label())));
            String ofNothing = codes.group(known.codeList(), "", 0);
            if (ofNothing != null) {
                groups.computeIfAbsent(ofNothing, g -> new ArrayList<>()).add(Codes.NOT_RECORDED);
            }
        }
        return groups;
    }

    /** What was published of our authority for exactly the period and part; null where nothing was. */
    @Nullable
    Figure published(String measureId, Period period, @Nullable Split split) {
        Entry entry = catalogue.find(measureId).orElse(null);
        return entry == null ? null : comparators.ours(figures.now(), entry, period, split);
    }
}
