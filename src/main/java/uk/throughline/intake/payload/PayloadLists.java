package uk.throughline.intake.payload;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import uk.throughline.intake.census.CensusLists;
import uk.throughline.intake.checks.Check;
import uk.throughline.intake.checks.CheckFiles;
import uk.throughline.intake.staging.Column;
import uk.throughline.intake.staging.ListShape;

/** The lists that a daily payload fills: those of the census as far as its blocks tell them, and the blocks to withdraw. */
public final class PayloadLists {
    /** A block with {@code purge: true}: the list it is of, or {@code everything} of the child, and the dates that name it. */
    static final ListShape WITHDRAWAL = new ListShape(
            "withdrawal",
            "blocks to withdraw (purge)",
            null,
            List.of(
                    new Column("list", "list", Column.Kind.TEXT),
                    new Column("referred_on", "referral_date", Column.Kind.DATE),
                    new Column("started_on", "start_date", Column.Kind.DATE)));

    /** Every list. */
    public static final List<ListShape> ALL = all();

    /** The lists that a payload can tell of a child or take back with what it tells; what it does not tell of one is not known to have ended. */
    public static final Set<String> TELLS = Set.of(
            "identity",
            "child",
            "referral",
            "assessment",
            "in_need_plan",
            "enquiry",
            "conference",
            "protection_plan",
            "plan_review");

    /** What the census tells of these lists and a payload has no word for: it stays as it was last told. */
    public static final Map<String, Set<String>> UNTOLD = Map.of(
            "child", Set.of("died_on"),
            "referral", Set.of("need"),
            "assessment", Set.of("internal_review_on"),
            "enquiry", Set.of("conference_target_on"),
            "protection_plan", Set.of("initial_category", "previous_plans"));

    /** The census's checks that ask only for what a payload tells. */
    private static final Set<String> OF_CENSUS = Set.of(
            "4010",
            "4011",
            "8500",
            "8510",
            "8520",
            "8600",
            "8608",
            "8630",
            "8720",
            "8736",
            "8740",
            "8925",
            "8940",
            "assessment-start",
            "assessment-twice",
            "enquiry-start",
            "enquiry-twice",
            "episode-twice",
            "in-need-plan-twice");

    private PayloadLists() {}

    /** The checks of a payload. @throws IllegalStateException where the census has one of those it lends no longer */
    public static List<Check> checks() {
        List<Check> checks = new ArrayList<>(CheckFiles.load("payload", ALL));
        List<Check> lent = CheckFiles.load("cin", CensusLists.ALL).stream()
                .filter(check -> OF_CENSUS.contains(check.code()))
                .toList();
        if (lent.size() != OF_CENSUS.size()) {
            throw new IllegalStateException("checks/cin lacks a check that payloads are checked with, of " + OF_CENSUS);
        }
        checks.addAll(lent);
        return List.copyOf(checks);
    }

    static ListShape list(String name) {
        return ALL.stream()
                .filter(shape -> shape.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static List<ListShape> all() {
        List<ListShape> all = new ArrayList<>(CensusLists.ALL);
        all.add(WITHDRAWAL);
        return List.copyOf(all);
    }
}
