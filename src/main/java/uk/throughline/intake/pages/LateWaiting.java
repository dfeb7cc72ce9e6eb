package uk.throughline.intake.pages;

import java.util.List;
import org.springframework.stereotype.Component;
import uk.throughline.access.Access;
import uk.throughline.access.Permission;
import uk.throughline.intake.Due;
import uk.throughline.intake.ExpectedReturns;
import uk.throughline.kernel.Dates;
import uk.throughline.web.Waiting;

/** Returns that are late: their own for who sends them, all for who accepts them. */
@Component
class LateWaiting implements Waiting {
    private static final int MOST = 10;

    private final ExpectedReturns expected;
    private final Access access;

    LateWaiting(ExpectedReturns expected, Access access) {
        this.expected = expected;
        this.access = access;
    }

    @Override
    public List<Item> items() {
        if (!access.may(Permission.TAKE_IN_RETURNS)) {
            return List.of();
        }
        return expected.standing().stream()
                .filter(due -> due.standing() == Due.Standing.LATE)
                .limit(MOST)
                .map(due -> new Item(
                        due.expected().title() + " from " + due.expected().agency() + ", "
                                + due.period().label() + ", is late",
                        ExpectedReading.ADDRESS + "/" + due.expected().id(),
                        "due " + Dates.inWords(due.dueOn())))
                .toList();
    }
}
