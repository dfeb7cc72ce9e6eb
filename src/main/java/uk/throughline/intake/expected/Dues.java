package uk.throughline.intake.expected;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import uk.throughline.intake.Due;
import uk.throughline.intake.Expected;
import uk.throughline.kernel.Dates;

/** The periods of expected returns with what came, in the transaction of now. */
@Component
class Dues {
    private final ExpectedStore store;
    private final InstantSource clock;

    Dues(ExpectedStore store, InstantSource clock) {
        this.store = store;
        this.clock = clock;
    }

    /** Of each expected return its periods, newest first. */
    List<List<Due>> of(List<Expected> expected) {
        if (expected.isEmpty()) {
            return List.of();
        }
        List<Came> came = store.came();
        List<Expected> all = store.all();
        return expected.stream()
                .map(one -> Timeliness.of(one, came, isOnlyOne(one, all), today()))
                .toList();
    }

    /** Every period of what a source is expected to tell. */
    List<Due> ofSource(String source) {
        return of(store.all().stream()
                        .filter(expected -> expected.source().equals(source))
                        .toList())
                .stream()
                .flatMap(List::stream)
                .toList();
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Dates.LONDON);
    }

    private static boolean isOnlyOne(Expected one, List<Expected> all) {
        return all.stream().filter(other -> other.kind().equals(one.kind())).allMatch(other -> other.agency()
                .equalsIgnoreCase(one.agency()));
    }
}
