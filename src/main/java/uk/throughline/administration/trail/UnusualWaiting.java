package uk.throughline.administration.trail;

import java.util.List;
import org.springframework.stereotype.Component;
import uk.throughline.access.Access;
import uk.throughline.access.Permission;
import uk.throughline.access.UnusualLooking;
import uk.throughline.access.UnusualLooking.Filter;
import uk.throughline.access.UnusualLooking.State;
import uk.throughline.web.Waiting;

/** Unusual looking that nobody answered yet. */
@Component
class UnusualWaiting implements Waiting {
    private final UnusualLooking looking;
    private final Access access;

    UnusualWaiting(UnusualLooking looking, Access access) {
        this.looking = looking;
        this.access = access;
    }

    @Override
    public List<Item> items() {
        if (!access.may(Permission.OVERSEE_ACCESS)) {
            return List.of();
        }
        long open = looking.count(new Filter(State.OPEN.word(), "", ""));
        return open == 0
                ? List.of()
                : List.of(new Item(
                        open == 1
                                ? "1 unusual look to judge"
                                : String.format(java.util.Locale.UK, "%,d unusual looks to judge", open),
                        UnusualPages.UNUSUAL,
                        "in the trail"));
    }
}
