package uk.throughline.measures.oracle;

import static uk.throughline.measures.oracle.Questions.Form.COUNT;
import static uk.throughline.measures.oracle.Questions.Form.DIFFERENT;
import static uk.throughline.measures.oracle.Questions.Form.MEAN;
import static uk.throughline.measures.oracle.Questions.Form.SHARE;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.throughline.measures.oracle.CareRows.Health;
import uk.throughline.measures.oracle.CareRows.Leaver;

/** Health, reviews, absences, adoption and what came after care, as in the statistics of children looked after in England. */
final class ChildrenInCareQuestions {
    private ChildrenInCareQuestions() {}

    static void add(Questions to) {
        health(to);
        leavers(to);
        to.flow("care.reviews", COUNT, ChildrenInCareQuestions::reviews);
        to.flow("care.views_given", SHARE, ChildrenInCareQuestions::reviews);
        to.flow("care.missing_incidents", COUNT, life -> away(life, "M"));
        to.flow("care.missing_children", DIFFERENT, life -> away(life, "M"));
        to.flow("care.away_incidents", COUNT, life -> away(life, "A"));
        to.flow("care.days_to_adoptive_family", MEAN, ChildrenInCareQuestions::placed);
        to.flow("care.days_to_match", MEAN, ChildrenInCareQuestions::matched);
        to.stock("care.social_worker_a_year", SHARE, ChildrenInCareQuestions::worker);
    }

    private interface Told {
        @Nullable
        Boolean of(Health told);
    }

    private static void health(Questions to) {
        told(to, "health_assessed", Health::assessed);
        told(to, "dental_checked", Health::teeth);
        told(to, "immunised", Health::immunised);
        told(to, "development_checked", Health::developed);
        told(to, "substance_misuse", Health::misuse);
        told(
                to,
                "substance_help",
                told -> Boolean.TRUE.equals(told.misuse()) ? Boolean.TRUE.equals(told.helped()) : null);
        told(
                to,
                "sdq_completed",
                told -> told.score() != null ? Boolean.TRUE : told.scoreReason() != null ? false : null);
        told(to, "sdq_concern", told -> told.score() == null ? null : told.score() >= 17);
        to.flow("care.convicted", SHARE, life -> health(life, Health::convicted).filter(item -> {
            LocalDate born = life.born();
            return born != null && !Days.birthday(born, 10).isAfter(item.on());
        }));
        to.flow("care.sdq_mean", MEAN, life -> life.care.health.now().entrySet().stream()
                .map(said -> Item.ofBorn(life, said.getKey())
                        .amount(
                                said.getValue().score() == null
                                        ? null
                                        : (double) said.getValue().score())));
    }

    private static void told(Questions to, String what, Told met) {
        to.flow("care." + what, SHARE, life -> health(life, met));
    }

    private static Stream<Item> health(Life life, Told met) {
        return life.care.health.now().entrySet().stream()
                .map(said -> Item.ofBorn(life, said.getKey()).met(met.of(said.getValue())));
    }

    private static void leavers(Questions to) {
        to.flow("care.leavers", COUNT, life -> leavers(life, told -> true));
        to.flow("care.leavers_in_touch", SHARE, life -> leavers(life, told -> "YES".equals(told.inTouch())));
        to.flow("care.leavers_active", SHARE, life -> leavers(life, told -> begins(told.activity(), "[FP].*")));
        to.flow(
                "care.leavers_higher_education",
                SHARE,
                life -> leavers(life, told -> begins(told.activity(), "[FP]1")));
        to.flow("care.leavers_suitable_home", SHARE, life -> leavers(life, told -> begins(told.home(), ".1.*")));
        to.flow("care.leavers_stayed_put", SHARE, life -> leavers(life, told -> begins(told.home(), "Z.*")));
    }

    private static boolean begins(@Nullable String code, String pattern) {
        return code != null && code.matches(pattern);
    }

    private static Stream<Item> leavers(Life life, Predicate<Leaver> met) {
        return life.care.leaving.now().entrySet().stream()
                .filter(said -> said.getValue().inTouch() == null
                        || !Set.of("DIED", "RHOM").contains(said.getValue().inTouch()))
                .map(said -> {
                    Leaver told = said.getValue();
                    return Item.ofBorn(life, said.getKey())
                            .met(met.test(told))
                            .code("age", age(life.born(), said.getKey()))
                            .code("in_touch", told.inTouch())
                            .code("activity", told.activity())
                            .code(
                                    "home",
                                    told.home() == null ? null : told.home().substring(0, 1));
                });
    }

    private static @Nullable String age(@Nullable LocalDate born, LocalDate on) {
        return born == null
                ? null
                : Days.birthday(born, 18).isAfter(on)
                        ? "17"
                        : Days.birthday(born, 19).isAfter(on) ? "18" : "19-21";
    }

    private static Stream<Item> reviews(Life life) {
        return life.care.reviews.now().entrySet().stream().map(said -> Item.ofBorn(life, said.getKey())
                .met(
                        Set.of("PN1", "PN2", "PN3", "PN5", "PN6").contains(said.getValue())
                                ? Boolean.TRUE
                                : Set.of("PN4", "PN7").contains(said.getValue()) ? Boolean.FALSE : null));
    }

    private static Stream<Item> away(Life life, String kind) {
        return life.care.absences.now().entrySet().stream()
                .filter(said -> said.getValue().equals(kind))
                .map(said -> Item.ofBorn(life, said.getKey().day()));
    }

    private static Stream<InCare.Period> adopted(Life life) {
        return life.care.periods().stream()
                .filter(period -> period.to() != null)
                .filter(period -> {
                    String reason = period.episodes().getLast().reasonEnded();
                    return reason != null && Set.of("E11", "E12").contains(reason);
                });
    }

    private static Stream<Item> placed(Life life) {
        return adopted(life).map(period -> {
            LocalDate to = Objects.requireNonNull(period.to());
            LocalDate placed = life.care.placed.now().isEmpty()
                    ? null
                    : life.care.placed.now().lastKey();
            boolean within = placed != null && !placed.isBefore(period.from()) && !placed.isAfter(to);
            return Item.ofBorn(life, to)
                    .amount(within ? (double) Days.between(period.from(), Objects.requireNonNull(placed)) : null);
        });
    }

    private static Stream<Item> matched(Life life) {
        return adopted(life).map(period -> {
            Item item = Item.ofBorn(life, Objects.requireNonNull(period.to()));
            if (life.care.adoptions.now().isEmpty()) {
                return item;
            }
            LocalDate decided = life.care.adoptions.now().lastKey();
            LocalDate matched = Objects.requireNonNull(life.care.adoptions.now().get(decided));
            return item.amount(matched.equals(LocalDate.MAX) ? null : (double) Days.between(decided, matched));
        });
    }

    /** Of children looked after on the day who have a social worker: whether for a year. */
    private static Stream<Item> worker(Life life, LocalDate at) {
        List<Item> items = new ArrayList<>();
        if (CareQuestions.now(life, at).findAny().isPresent()) {
            life.care.workers.now().forEach((key, until) -> {
                if (Days.stands(key.day(), until, at)) {
                    items.add(Item.ofBorn(life, at).met(!key.day().plusYears(1).isAfter(at)));
                }
            });
        }
        return items.stream();
    }
}
