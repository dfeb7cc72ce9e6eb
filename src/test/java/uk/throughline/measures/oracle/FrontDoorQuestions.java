package uk.throughline.measures.oracle;

import static uk.throughline.measures.oracle.Questions.Form.COUNT;
import static uk.throughline.measures.oracle.Questions.Form.DIFFERENT;
import static uk.throughline.measures.oracle.Questions.Form.MEDIAN;
import static uk.throughline.measures.oracle.Questions.Form.SHARE;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.throughline.measures.oracle.CensusRows.Assessment;
import uk.throughline.measures.oracle.InNeed.Referral;
import uk.throughline.measures.oracle.Keys.TwoDays;

/** Referrals, assessments and children in need: tables B1 and C1 to C3 of the children in need statistics. */
final class FrontDoorQuestions {
    private FrontDoorQuestions() {}

    static void add(Questions to) {
        to.flow("frontdoor.referrals", COUNT, FrontDoorQuestions::referrals);
        to.flow("frontdoor.referred_children", DIFFERENT, FrontDoorQuestions::referrals);
        to.flow("frontdoor.re_referrals", SHARE, FrontDoorQuestions::reReferrals);
        to.flow("frontdoor.no_further_action", SHARE, life -> referrals(life)
                .map(item -> item.met(at(life, item).noFurtherAction())));
        to.flow("frontdoor.assessed_not_in_need", SHARE, life -> referrals(life)
                .map(item -> item.met(isNotInNeed(at(life, item)))));
        to.flow("frontdoor.in_need_started", COUNT, life -> referrals(life)
                .filter(item -> !at(life, item).noFurtherAction() && !isNotInNeed(at(life, item))));
        to.flow("frontdoor.in_need_ended", COUNT, FrontDoorQuestions::ended);
        to.flow("frontdoor.in_need_length_ended", MEDIAN, FrontDoorQuestions::ended);
        to.stock("frontdoor.in_need", COUNT, FrontDoorQuestions::inNeed);
        to.stock("frontdoor.in_need_disabled", SHARE, (life, at) -> inNeed(life, at)
                .map(item -> item.met(life.disabled())));
        to.stock("frontdoor.in_need_two_years", SHARE, FrontDoorQuestions::inNeed);
        to.flow("frontdoor.assessments", COUNT, FrontDoorQuestions::assessments);
        to.flow("frontdoor.assessments_in_45_days", SHARE, FrontDoorQuestions::assessments);
        to.flow("frontdoor.assessment_days_median", MEDIAN, FrontDoorQuestions::assessments);
        to.stock("frontdoor.assessments_open", COUNT, FrontDoorQuestions::assessing);
        to.stock("frontdoor.assessments_overdue", SHARE, FrontDoorQuestions::assessing);
        to.flow("frontdoor.factors", COUNT, FrontDoorQuestions::factors);
        found(to, "domestic_abuse", any("3A", "3B", "3C"));
        found(to, "mental_health", any("4A", "4B", "4C"));
        found(to, "substance_misuse", any("1A", "1B", "1C", "2A", "2B", "2C"));
        found(to, "neglect", any("16A"));
        found(to, "self_harm", any("15A"));
        found(to, "harm_outside_home", any("11A", "12A", "13A", "24A"));
        found(to, "three_together", any("3A", "3B", "3C").and(any("4B")).and(any("1B", "2B")));
    }

    private static Stream<Item> referrals(Life life) {
        return life.need.referrals.now().entrySet().stream().map(said -> Item.of(life, said.getKey())
                .code("source", said.getValue().source())
                .code("need", said.getValue().need()));
    }

    private static Referral at(Life life, Item item) {
        return Objects.requireNonNull(life.need.referrals.now().get(item.on()));
    }

    /** Whether an assessment found no need for social care, so that it was no episode of need. */
    private static boolean isNotInNeed(Referral said) {
        return "RC8".equals(said.reason()) || "RC9".equals(said.reason());
    }

    private static Stream<Item> reReferrals(Life life) {
        return referrals(life).map(item -> {
            LocalDate before = life.need.referrals.now().lowerKey(item.on());
            return item.met(before != null && Days.within(1, before, item.on()));
        });
    }

    private static Stream<Item> ended(Life life) {
        return life.need.referrals.now().entrySet().stream()
                .filter(said -> !said.getValue().noFurtherAction()
                        && said.getValue().closed() != null
                        && !isNotInNeed(said.getValue()))
                .map(said -> {
                    LocalDate closed = Objects.requireNonNull(said.getValue().closed());
                    return Item.of(life, closed)
                            .amount((double) Days.between(said.getKey(), closed))
                            .code("closure_reason", said.getValue().reason())
                            .code("lasted", Days.lasted(said.getKey(), closed));
                });
    }

    /** The open episode that began last, whether it began 730 days before or earlier. */
    private static Stream<Item> inNeed(Life life, LocalDate at) {
        Map.Entry<LocalDate, Referral> last = null;
        for (Map.Entry<LocalDate, Referral> said : life.need.referrals.now().entrySet()) {
            if (!said.getValue().noFurtherAction()
                    && Days.stands(said.getKey(), said.getValue().closed(), at)) {
                last = said;
            }
        }
        return last == null
                ? Stream.empty()
                : Stream.of(Item.of(life, at)
                        .code("need", last.getValue().need())
                        .met(Days.between(last.getKey(), at) >= 730));
    }

    private static Stream<Map.Entry<TwoDays, Assessment>> authorised(Life life) {
        return life.need.assessments.now().entrySet().stream()
                .filter(said -> said.getValue().authorised() != null);
    }

    private static Stream<Item> assessments(Life life) {
        return authorised(life).map(said -> {
            LocalDate done = Objects.requireNonNull(said.getValue().authorised());
            int days = Days.workingDays(said.getValue().started(), done);
            return Item.of(life, done).amount((double) days).met(days <= 45).code("days_band", band(days));
        });
    }

    private static String band(int days) {
        if (days <= 0) {
            return "0";
        }
        List<Integer> ends = List.of(10, 20, 30, 40, 45, 50, 60);
        int from = 1;
        for (int end : ends) {
            if (days <= end) {
                return from + "-" + end;
            }
            from = end + 1;
        }
        return "61+";
    }

    /** Begun and not authorised; over with its episode where nobody ever authorised it. */
    private static Stream<Item> assessing(Life life, LocalDate at) {
        return life.need.assessments.now().entrySet().stream()
                .filter(said -> Days.stands(said.getValue().started(), over(life, said), at))
                .map(said ->
                        Item.of(life, at).met(Days.workingDays(said.getValue().started(), at) > 45));
    }

    private static @Nullable LocalDate over(Life life, Map.Entry<TwoDays, Assessment> said) {
        if (said.getValue().authorised() != null) {
            return said.getValue().authorised();
        }
        Referral episode = life.need.referrals.now().get(said.getKey().one());
        return episode == null ? null : episode.closed();
    }

    /** Each factor once an episode, on the day of the first assessment that found it. */
    private static Stream<Item> factors(Life life) {
        Map<String, Item> first = new TreeMap<>();
        authorised(life).forEach(said -> said.getValue().factors().forEach(factor -> {
            Item found = Item.of(life, Objects.requireNonNull(said.getValue().authorised()))
                    .code("factor", factor);
            first.merge(
                    said.getKey().one() + " " + factor,
                    found,
                    (one, other) -> one.on().isAfter(other.on()) ? other : one);
        }));
        return first.values().stream();
    }

    private static Predicate<List<String>> any(String... factors) {
        return found -> Stream.of(factors).anyMatch(found::contains);
    }

    private static void found(Questions to, String what, Predicate<List<String>> factors) {
        to.flow("frontdoor.assessed_" + what, SHARE, life -> authorised(life).map(said -> Item.of(
                        life, Objects.requireNonNull(said.getValue().authorised()))
                .met(
                        said.getValue().factors().isEmpty()
                                ? null
                                : factors.test(said.getValue().factors()))));
    }
}
