package uk.throughline.administration.people;

import java.util.List;
import org.springframework.stereotype.Component;
import uk.throughline.access.Access;
import uk.throughline.access.AccessReviews;
import uk.throughline.access.Permission;
import uk.throughline.kernel.Dates;
import uk.throughline.web.Waiting;

/** People whom somebody must confirm. */
@Component
class ReviewWaiting implements Waiting {
    private final AccessReviews reviews;
    private final Access access;

    ReviewWaiting(AccessReviews reviews, Access access) {
        this.reviews = reviews;
        this.access = access;
    }

    @Override
    public List<Item> items() {
        if (!access.may(Permission.ADMINISTER) && !access.may(Permission.ADMINISTER_OWN_AGENCY)) {
            return List.of();
        }
        List<AccessReviews.Due> asked = reviews.due(ReviewPages.MOST).stream()
                .filter(due -> due.closes() != null && !due.own())
                .toList();
        return asked.stream()
                .map(AccessReviews.Due::closes)
                .min(java.util.Comparator.naturalOrder())
                .map(closes -> List.of(new Item(
                        asked.size() == 1
                                ? "Confirm that 1 person still needs their post"
                                : "Confirm that " + asked.size() + " people still need their posts",
                        AdministrationFrames.ADDRESS + "/review",
                        "by " + Dates.inWords(closes))))
                .orElse(List.of());
    }
}
