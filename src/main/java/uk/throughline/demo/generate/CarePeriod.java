package uk.throughline.demo.generate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** A period of being looked after, from the first placement to the end of the last. */
final class CarePeriod {
    LocalDate start;
    final LocalDate wouldEnd;
    LocalDate end = CensusYear.STILL_OPEN;
    String need = "N1";
    String endReason = "";
    final List<Placement> placements = new ArrayList<>();
    final List<LocalDate> reviews = new ArrayList<>();
    final List<Missing> missing = new ArrayList<>();

    /** A time of being missing from the placement. */
    record Missing(LocalDate from, LocalDate to) {}

    CarePeriod(LocalDate start, LocalDate wouldEnd) {
        this.start = start;
        this.wouldEnd = wouldEnd;
    }

    boolean adopted() {
        return endReason.startsWith("E1") && (endReason.equals("E11") || endReason.equals("E12"));
    }
}
