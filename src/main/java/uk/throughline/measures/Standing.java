package uk.throughline.measures;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import uk.throughline.partnership.Partnership;

/**
 * What figures stood on when it was read, and the figures already read or counted since: thrown away whole when anything is added.
 *
 * @param stamp tells one state of the kept figures from the next
 * @param lastVintage the last return that any figure may draw on
 * @param areas the areas that published statistics tell of
 * @param kept by measure and period code
 * @param countedWhenAsked for periods that no figures are kept for, by measure and period code
 * @param published by dataset and column
 */
record Standing(
        String stamp,
        Codes codes,
        Coverage coverage,
        long lastVintage,
        Optional<Partnership> partnership,
        Areas areas,
        ConcurrentMap<String, Map<String, PeriodFigures>> kept,
        ConcurrentMap<String, PeriodFigures> countedWhenAsked,
        ConcurrentMap<String, PublishedColumn> published) {
    Standing(
            String stamp,
            Codes codes,
            Coverage coverage,
            long lastVintage,
            Optional<Partnership> partnership,
            Areas areas) {
        this(
                stamp,
                codes,
                coverage,
                lastVintage,
                partnership,
                areas,
                new ConcurrentHashMap<>(),
                new ConcurrentHashMap<>(),
                new ConcurrentHashMap<>());
    }
}
