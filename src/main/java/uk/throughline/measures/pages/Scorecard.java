package uk.throughline.measures.pages;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import uk.throughline.kernel.Outcome;
import uk.throughline.kernel.Period;
import uk.throughline.measures.Measure;
import uk.throughline.measures.Measures;

/** Reads the rows of the scorecard for a chosen year or quarter. */
@Service
class Scorecard {
    private final Measures measures;
    private final ScorecardRows rows;

    Scorecard(Measures measures, ScorecardRows rows) {
        this.measures = measures;
        this.rows = rows;
    }

    /** The measures that have a row: rates and shares stand in the row of their count. */
    List<Measure> measures() {
        return measures.all().stream()
                .filter(measure -> measure.derivedFrom() == null)
                .sorted(Comparator.comparingInt(measure -> Rooms.place(measure.room())))
                .toList();
    }

    /** The rows of the measures, grouped by room. */
    List<ScorecardPage.Group> groups(List<Measure> chosen, Period span, boolean onlyBeyond) {
        return chosen.stream().collect(Collectors.groupingBy(Measure::room)).entrySet().stream()
                .sorted(Comparator.comparingInt(room -> Rooms.place(room.getKey())))
                .map(room -> new ScorecardPage.Group(
                        room.getKey(),
                        Rooms.name(room.getKey()),
                        room.getValue().stream()
                                .map(measure -> rows.row(measure, null, span))
                                .flatMap(Optional::stream)
                                .filter(row -> !onlyBeyond || !row.beyond().isEmpty())
                                .toList()))
                .filter(group -> !group.rows().isEmpty())
                .toList();
    }

    static <T> Optional<T> done(Outcome<T> outcome) {
        return outcome instanceof Outcome.Done<T>(T result) ? Optional.of(result) : Optional.empty();
    }
}
