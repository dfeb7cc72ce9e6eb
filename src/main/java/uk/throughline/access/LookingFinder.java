package uk.throughline.access;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.throughline.access.LookingStore.Step;

/** Goes through the trail, seal by seal, and lists looking that is out of the ordinary. */
@Service
@Transactional
class LookingFinder {
    private final LookingStore store;
    private final BankHolidays holidays;

    LookingFinder(LookingStore store, BankHolidays holidays) {
        this.store = store;
        this.holidays = holidays;
    }

    /** Looks at the next seals, and gives whether there were any. */
    boolean goOn() {
        Step step = store.next();
        if (step.upTo() == step.after()) {
            return false;
        }
        store.days(step).ifPresent(days -> {
            store.countDays(step, holidays.between(days.first(), days.last()));
            store.judge(days);
        });
        store.done(step);
        return true;
    }
}
