package uk.throughline.intake.expected;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import uk.throughline.intake.Due;
import uk.throughline.intake.Expected;
import uk.throughline.kernel.Period;

/** Holds what came against what was expected. */
final class Timeliness {
    private Timeliness() {}

    /**
     * Every period of an expected return up to the one that holds today, newest first.
     *
     * @param came returns, first come first
     * @param onlyOne whether no other agency is expected to send such returns
     */
    static List<Due> of(Expected expected, List<Came> came, boolean onlyOne, LocalDate today) {
        List<Came> theirs = came.stream()
                .filter(one -> one.kind().equals(expected.kind()) && one.isFrom(expected.agency(), onlyOne))
                .toList();
        List<Due> dues = new ArrayList<>();
        LocalDate last = expected.until();
        for (Period period = expected.every().holding(expected.from());
                !period.from().isAfter(today) && (last == null || !period.from().isAfter(last));
                period = expected.every().after(period)) {
            dues.addFirst(due(expected, period, theirs, today));
        }
        return dues;
    }

    private static Due due(Expected expected, Period period, List<Came> came, LocalDate today) {
        List<Came> answers = came.stream().filter(one -> one.speaksOf(period)).toList();
        List<Came> standing = answers.stream().filter(Came::stands).toList();
        return new Due(
                expected,
                period,
                period.to().plusDays(expected.dueDays()),
                today,
                standing.isEmpty()
                        ? null
                        : standing.getLast().asArrival(standing.getFirst().receivedAt()),
                answers.size() - standing.size());
    }
}
