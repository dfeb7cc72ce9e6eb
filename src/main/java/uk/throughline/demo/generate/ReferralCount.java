package uk.throughline.demo.generate;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;

/** A year's referrals counted as table c1 does: a re-referral follows another of the same child within twelve months. */
record ReferralCount(int referrals, int children, int reReferrals, Set<Child> again) {
    static ReferralCount of(CensusYear year, Collection<Child> all) {
        int referrals = 0;
        int reReferrals = 0;
        Set<Child> children = new HashSet<>();
        Set<Child> again = new HashSet<>();
        for (Child child : all) {
            LocalDate before = LocalDate.MIN.plusYears(9);
            for (Episode episode : child.episodes) {
                if (year.contains(episode.referred)) {
                    referrals++;
                    children.add(child);
                    if (before.isAfter(episode.referred.minusYears(1))) {
                        reReferrals++;
                        again.add(child);
                    }
                }
                before = episode.referred;
            }
        }
        return new ReferralCount(referrals, children.size(), reReferrals, again);
    }

    int childrenReReferred() {
        return again.size();
    }
}
