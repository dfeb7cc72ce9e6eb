package uk.throughline.demo.generate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A child protection plan. */
final class ProtectionPlan {
    final LocalDate start;

    /** When it would end if nothing had to add up. */
    final LocalDate wouldEnd;

    /** The plan of a brother or sister that began at the same conference. */
    @Nullable
    ProtectionPlan sibling;

    LocalDate end = CensusYear.STILL_OPEN;
    String firstCategory = "";
    int plansBefore;
    final SortedMap<Integer, String> categoryAt = new TreeMap<>();
    final List<LocalDate> reviews = new ArrayList<>();
    private @Nullable Episode episode;

    ProtectionPlan(LocalDate start, LocalDate wouldEnd) {
        this.start = start;
        this.wouldEnd = wouldEnd;
    }

    /** Gives the plan to a child; what the child already had becomes the number of previous plans. */
    void belongTo(Episode its) {
        plansBefore = its.child.plansBefore + its.child.plans().size();
        its.plans.add(this);
        episode = its;
    }

    boolean hasChild() {
        return episode != null;
    }

    Episode episode() {
        if (episode == null) {
            throw new IllegalStateException("The plan has no child yet");
        }
        return episode;
    }

    boolean openAtEndOf(CensusYear year) {
        return !start.isAfter(year.last()) && end.isAfter(year.last());
    }

    /** The category as it stood at the end of the year, or when the plan ended. */
    String categoryIn(CensusYear year) {
        SortedMap<Integer, String> upTo = categoryAt.headMap(year.end() + 1);
        return upTo.isEmpty() ? firstCategory : upTo.sequencedValues().getLast();
    }
}
