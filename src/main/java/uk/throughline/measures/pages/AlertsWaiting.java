package uk.throughline.measures.pages;

import java.util.List;
import org.springframework.stereotype.Component;
import uk.throughline.access.Access;
import uk.throughline.access.Permission;
import uk.throughline.measures.Alerts;
import uk.throughline.web.Waiting;

/** Alerts that nobody has seen, in one line for who may say that they saw them. */
@Component
class AlertsWaiting implements Waiting {
    private final Alerts alerts;
    private final Access access;

    AlertsWaiting(Alerts alerts, Access access) {
        this.alerts = alerts;
        this.access = access;
    }

    @Override
    public List<Item> items() {
        if (!access.may(Permission.COMMENT_ON_FIGURES) || !access.may(Permission.READ_FIGURES)) {
            return List.of();
        }
        long unseen = alerts.count(false);
        return alerts.lastRaised().stream()
                .map(raised -> new Item(
                        unseen == 1
                                ? "Look at a figure that moved more than chance explains"
                                : "Look at " + unseen + " figures that moved more than chance explains",
                        "/figures/alerts",
                        "the last found on " + CommentReading.day(raised)))
                .toList();
    }
}
