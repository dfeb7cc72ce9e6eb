package uk.throughline.intake;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import uk.throughline.intake.lookedafter.LookedAfterLists;
import uk.throughline.intake.lookedafter.LookedAfterReader;
import uk.throughline.intake.staging.ListShape;
import uk.throughline.intake.staging.Staging;
import uk.throughline.intake.workbook.RefusedSheets;

/** Which lists a return tells, so that what it does not tell in them has a meaning. */
final class ArrivingLists {
    private static final int FIRST_CENSUS_WITH_PRE_PROCEEDINGS = 2026;

    private ArrivingLists() {}

    /**
     * A census tells all lists of its year, also those that it has no rows of; looked-after lists tell what was sent, and a mended
     * file the lists that are in it.
     */
    static Set<String> of(Recognised kind, Staging staging, LocalDate to, @Nullable Mended mends) {
        boolean census = kind instanceof Recognised.Census;
        Set<String> mended = mended(kind, mends);
        Set<String> lists = new HashSet<>(Set.of("identity"));
        for (ListShape shape : staging.lists()) {
            boolean inItsYear =
                    !shape.name().equals("pre_proceedings") || to.getYear() >= FIRST_CENSUS_WITH_PRE_PROCEEDINGS;
            if (staging.rows(shape.name()) > 0 || census && inItsYear || mended.contains(shape.name())) {
                lists.add(shape.name());
            }
        }
        if (census) {
            lists.add("conference");
        }
        return lists;
    }

    /** The lists that a mended file tells though no row of them may be left: those that are in it. */
    private static Set<String> mended(Recognised kind, @Nullable Mended mends) {
        if (mends == null) {
            return Set.of();
        }
        return switch (kind) {
            case Recognised.LookedAfter(List<LookedAfterReader.Found> lists) ->
                lists.stream().map(found -> found.shape().name()).collect(Collectors.toSet());
            case Recognised.Inspection lists ->
                lists.workbook().layouts().stream()
                        .map(RefusedSheets.Layout::list)
                        .collect(Collectors.toSet());
            case Recognised.LookedAfterXml whole ->
                LookedAfterLists.ALL.stream()
                        .filter(shape -> mends.lists().contains(shape.title()))
                        .map(ListShape::name)
                        .collect(Collectors.toSet());
            default -> Set.of();
        };
    }
}
