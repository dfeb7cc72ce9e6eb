package uk.throughline.children.frontdoor;

import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import uk.throughline.children.Arrival;
import uk.throughline.children.DatedTable;
import uk.throughline.children.Kept;
import uk.throughline.children.RecordKeeper;
import uk.throughline.children.VersionedRecords;
import uk.throughline.children.Withdrawal;

/**
 * Keeps referrals and assessments. {@code arriving_referral}: child_id, referred_on, source, need, no_further_action, closed_on,
 * closure_reason; {@code arriving_assessment}: child_id, referred_on, started_on, internal_review_on, authorised_on, factors.
 */
@Component
class FrontDoorKeeper implements RecordKeeper {
    private static final DatedTable REFERRAL = new DatedTable(
            "frontdoor.referral",
            "arriving_referral",
            List.of("referred_on"),
            List.of("source", "need", "no_further_action", "closed_on", "closure_reason"),
            new DatedTable.Span("referred_on", "closed_on", "no_further_action"),
            true);
    private static final DatedTable ASSESSMENT = new DatedTable(
            "frontdoor.assessment",
            "arriving_assessment",
            List.of("referred_on", "started_on"),
            List.of("internal_review_on", "authorised_on", "factors"),
            null,
            true);

    private final VersionedRecords records;

    FrontDoorKeeper(VersionedRecords records) {
        this.records = records;
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public Set<String> takes() {
        return Set.of("referral", "assessment");
    }

    @Override
    public Kept keep(Arrival arrival) {
        Kept kept = arrival.brings("referral") ? records.keep(REFERRAL, arrival) : Kept.NOTHING;
        return arrival.brings("assessment") ? kept.plus(records.keep(ASSESSMENT, arrival)) : kept;
    }

    @Override
    public void withdraw(Withdrawal withdrawal) {
        records.withdraw(REFERRAL, withdrawal);
        records.withdraw(ASSESSMENT, withdrawal);
    }
}
