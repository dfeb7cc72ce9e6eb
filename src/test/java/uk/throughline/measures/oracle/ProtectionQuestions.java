package uk.throughline.measures.oracle;

import static uk.throughline.measures.oracle.Questions.Form.COUNT;
import static uk.throughline.measures.oracle.Questions.Form.DIFFERENT;
import static uk.throughline.measures.oracle.Questions.Form.MEAN;
import static uk.throughline.measures.oracle.Questions.Form.MEDIAN;
import static uk.throughline.measures.oracle.Questions.Form.SHARE;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.throughline.measures.oracle.CensusRows.Enquiry;
import uk.throughline.measures.oracle.CensusRows.PreProceedings;
import uk.throughline.measures.oracle.InNeed.Conference;
import uk.throughline.measures.oracle.InNeed.Protection;
import uk.throughline.measures.oracle.InNeed.Referral;
import uk.throughline.measures.oracle.Keys.TwoDays;

/** Enquiries, conferences and plans: tables C4 and D1 to D6 of the children in need statistics. */
final class ProtectionQuestions {
    private final LocalDate toldFrom;

    private ProtectionQuestions(LocalDate toldFrom) {
        this.toldFrom = toldFrom;
    }

    static void add(Questions to, LocalDate toldFrom) {
        new ProtectionQuestions(toldFrom).plans(to);
        to.flow("protection.enquiries", COUNT, ProtectionQuestions::enquiries);
        to.flow("protection.enquiries_children", DIFFERENT, ProtectionQuestions::enquiries);
        to.flow("protection.enquiries_again", SHARE, ProtectionQuestions::enquiriesAgain);
        to.flow("protection.enquiries_to_conference", SHARE, ProtectionQuestions::enquiries);
        to.flow("protection.conference_children", COUNT, ProtectionQuestions::conferences);
        to.flow("protection.conferences", DIFFERENT, life -> conferences(life)
                .map(item -> item.once(meeting(life, item))));
        to.flow("protection.conferences_in_time", SHARE, life -> conferences(life)
                .map(item -> item.met(item.amount() == null ? null : item.amount() <= 15)));
        to.flow("protection.conference_days_median", MEDIAN, ProtectionQuestions::conferences);
        to.flow("protection.conferences_to_plan", SHARE, life -> conferences(life)
                .map(item -> item.met(life.need.plans.now().containsKey(item.on()))));
        to.stock("protection.in_need_plans_open", COUNT, (life, at) -> life.need.inNeedPlans.now().entrySet().stream()
                .filter(said -> Days.stands(said.getKey(), said.getValue().ended(), at))
                .map(said -> Item.of(life, at)));
        to.flow("protection.in_need_plans_started", COUNT, life -> life.need.inNeedPlans.now().keySet().stream()
                .map(day -> Item.of(life, day)));
        to.flow("protection.in_need_plan_length_ended", MEDIAN, life -> life.need.inNeedPlans.now().entrySet().stream()
                .filter(said -> said.getValue().ended() != null)
                .map(said -> lasted(
                        life,
                        said.getKey(),
                        Objects.requireNonNull(said.getValue().ended()))));
        to.flow("protection.pre_proceedings_started", COUNT, life -> preProceedings(life)
                .map(said -> Item.of(life, said.started())));
        to.stock("protection.pre_proceedings_open", COUNT, (life, at) -> preProceedings(life)
                .filter(said -> Days.stands(said.started(), said.decided(), at))
                .map(said -> Item.of(life, at)));
        to.flow("protection.pre_proceedings_length", MEDIAN, ProtectionQuestions::decided);
        to.flow("protection.pre_proceedings_to_court", SHARE, ProtectionQuestions::decided);
    }

    private static Stream<Item> enquiries(Life life) {
        return life.need.enquiries.now().values().stream()
                .map(said -> Item.of(life, said.started()).met(conference(said)));
    }

    private static @Nullable Boolean conference(Enquiry said) {
        return said.conference() != null
                ? Boolean.TRUE
                : Boolean.TRUE.equals(said.conferenceNotRequired()) ? Boolean.FALSE : null;
    }

    private static Stream<Item> enquiriesAgain(Life life) {
        List<LocalDate> days = life.need.enquiries.now().values().stream()
                .map(Enquiry::started)
                .sorted()
                .toList();
        List<Item> items = new ArrayList<>();
        for (int n = 0; n < days.size(); n++) {
            items.add(Item.of(life, days.get(n)).met(n > 0 && Days.within(1, days.get(n - 1), days.get(n))));
        }
        return items.stream();
    }

    private static Stream<Item> conferences(Life life) {
        return life.need.conferences.now().entrySet().stream().map(said -> {
            LocalDate enquiry = said.getValue().enquiry();
            return Item.of(life, said.getKey())
                    .amount(enquiry == null ? null : (double) Days.workingDays(enquiry, said.getKey()));
        });
    }

    /** Children of one partnership with the same referral, source, enquiry and conference sat in one meeting. */
    private static String meeting(Life life, Item item) {
        Conference said = Objects.requireNonNull(life.need.conferences.now().get(item.on()));
        Referral referral = life.need.referrals.now().get(said.referred());
        return item.on() + "/" + said.referred() + "/" + said.enquiry() + "/"
                + (referral == null || referral.source() == null ? "" : referral.source());
    }

    private static Stream<PreProceedings> preProceedings(Life life) {
        return life.need.preProceedings.now().values().stream();
    }

    private static Stream<Item> decided(Life life) {
        return preProceedings(life).filter(said -> said.decided() != null).map(said -> lasted(
                        life, said.started(), Objects.requireNonNull(said.decided()))
                .met(said.court() != null));
    }

    private static Item lasted(Life life, LocalDate from, LocalDate to) {
        return Item.of(life, to).amount((double) Days.between(from, to));
    }

    private void plans(Questions to) {
        to.stock("protection.plans_open", COUNT, (life, at) -> open(life, at)
                .map(said -> Item.of(life, at).code("category", category(life, said.getKey(), at))));
        to.stock("protection.plans_open_by_length", COUNT, (life, at) -> open(life, at)
                .map(said -> Item.of(life, at).code("lasted", Days.lasted(said.getKey(), at))));
        to.stock("protection.plans_open_two_years", SHARE, (life, at) -> open(life, at)
                .map(said -> Item.of(life, at).met(Days.between(said.getKey(), at) > 729)));
        to.stock("protection.plans_reviewed_in_time", SHARE, (life, at) -> open(life, at)
                .filter(said -> !said.getKey().plusMonths(3).isAfter(at))
                .map(said -> Item.of(life, at).met(!isLate(life, said.getKey(), at))));
        to.flow("protection.plans_started", COUNT, ProtectionQuestions::started);
        to.flow("protection.plans_started_children", DIFFERENT, ProtectionQuestions::started);
        to.flow("protection.plans_started_subsequent", SHARE, life -> started(life)
                .map(item ->
                        item.met(Objects.requireNonNull(life.need.plans.now().get(item.on()))
                                        .previous()
                                > 0)));
        to.flow("protection.plans_started_within_two_years", SHARE, life -> started(life)
                .map(item -> item.met(cameOffLately(life, item.on()))));
        to.flow("protection.plans_ended", COUNT, ProtectionQuestions::ended);
        to.flow("protection.plans_ended_two_years", SHARE, life -> ended(life)
                .map(item -> item.met(Objects.requireNonNull(item.amount()) > 729)));
        to.flow("protection.plans_ended_three_months", SHARE, life -> ended(life)
                .map(item -> item.met("3m".equals(item.codeOf("lasted")))));
        to.flow("protection.plan_length_ended", MEDIAN, ProtectionQuestions::ended);
        to.flow("protection.plan_length_ended_mean", MEAN, ProtectionQuestions::ended);
        to.flow("protection.reviews", COUNT, life -> life.need.reviews.now().keySet().stream()
                .map(review -> Item.of(life, review.other())));
    }

    private static Stream<Map.Entry<LocalDate, Protection>> open(Life life, LocalDate at) {
        return life.need.plans.now().entrySet().stream()
                .filter(said -> Days.stands(said.getKey(), said.getValue().ended(), at));
    }

    private static @Nullable String category(Life life, LocalDate plan, LocalDate at) {
        String category = null;
        for (Map.Entry<TwoDays, String> said : life.need.categories.now().entrySet()) {
            if (said.getKey().one().equals(plan) && !said.getKey().other().isAfter(at)) {
                category = said.getValue();
            }
        }
        return category;
    }

    private static Stream<Item> started(Life life) {
        return life.need.plans.now().entrySet().stream().map(said -> Item.of(life, said.getKey())
                .code("category", said.getValue().initial()));
    }

    private static Stream<Item> ended(Life life) {
        return life.need.plans.now().entrySet().stream()
                .filter(said -> said.getValue().ended() != null)
                .map(said -> {
                    LocalDate end = Objects.requireNonNull(said.getValue().ended());
                    return lasted(life, said.getKey(), end).code("lasted", Days.lasted(said.getKey(), end));
                });
    }

    private static boolean cameOffLately(Life life, LocalDate start) {
        return life.need.plans.now().headMap(start).values().stream()
                .map(Protection::ended)
                .anyMatch(end -> end != null && !end.isAfter(start) && Days.within(2, end, start));
    }

    /**
     * Whether a review was late in the twelve months up to the day: the first within three months of the start, each later one
     * within six of the one before. For a plan that had begun before returns tell of reviews, six months run from that day.
     */
    private boolean isLate(Life life, LocalDate plan, LocalDate at) {
        boolean older = plan.isBefore(toldFrom);
        List<LocalDate> days = new ArrayList<>(life.need.reviews.now().keySet().stream()
                .filter(review -> review.one().equals(plan) && review.other().isAfter(plan))
                .map(TwoDays::other)
                .toList());
        LocalDate begin = older ? toldFrom : plan;
        days.add(begin);
        days.sort(null);
        for (int n = 0; n < days.size(); n++) {
            LocalDate due = days.get(n).plusMonths(days.get(n).equals(begin) && !older ? 3 : 6);
            LocalDate next = n + 1 < days.size() ? days.get(n + 1) : null;
            boolean late = next == null ? at.isAfter(due) : next.isAfter(due) && at.isAfter(due);
            if (late && (next == null || at.isBefore(next.plusYears(1)))) {
                return true;
            }
        }
        return false;
    }
}
