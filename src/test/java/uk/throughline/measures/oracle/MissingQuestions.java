package uk.throughline.measures.oracle;

import static uk.throughline.measures.oracle.Questions.Form.COUNT;
import static uk.throughline.measures.oracle.Questions.Form.DIFFERENT;
import static uk.throughline.measures.oracle.Questions.Form.MEDIAN;
import static uk.throughline.measures.oracle.Questions.Form.SHARE;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.throughline.measures.oracle.MissingRows.Episode;
import uk.throughline.measures.oracle.MissingRows.Interview;

/** Children who went missing, and the interviews when they came back. */
final class MissingQuestions {
    private MissingQuestions() {}

    static void add(Questions to) {
        to.flow("missing.episodes", COUNT, MissingQuestions::episodes);
        to.flow("missing.children", DIFFERENT, MissingQuestions::episodes);
        to.flow("missing.hours_median", MEDIAN, MissingQuestions::episodes);
        to.flow("missing.over_24_hours", SHARE, life -> episodes(life)
                .map(item -> item.met(item.amount() == null ? null : item.amount() > 24)));
        to.flow("missing.return_interviews", COUNT, MissingQuestions::held);
        to.flow("missing.return_interviews_in_72_hours", SHARE, MissingQuestions::held);
        to.flow(
                "missing.return_interviews_accepted",
                SHARE,
                life -> found(life, told -> !told.outcome().equals("not offered"), told -> told.outcome()
                        .equals("held")));
        to.flow(
                "missing.return_interviews_offered",
                SHARE,
                life -> found(life, told -> true, told -> !told.outcome().equals("not offered")));
        to.flow(
                "missing.return_interviews_independent",
                SHARE,
                life -> found(life, told -> told.outcome().equals("held"), Interview::independent));
    }

    private static Stream<Item> episodes(Life life) {
        return life.missing.values().stream()
                .map(told -> Item.of(life, told.from().toLocalDate())
                        .told(told.born(), told.sex(), told.ethnicity())
                        .amount(hours(told))
                        .code("placed", told.placed()));
    }

    private static @Nullable Double hours(Episode told) {
        return told.found() == null ? null : hours(told.from(), told.found());
    }

    private static double hours(LocalDateTime from, LocalDateTime to) {
        return Duration.between(from, to).toMinutes() / 60.0;
    }

    private static Stream<Item> held(Life life) {
        return life.interviews.values().stream()
                .filter(told -> told.outcome().equals("held"))
                .map(told -> {
                    LocalDateTime held = Objects.requireNonNull(told.held());
                    return Item.of(life, held.toLocalDate())
                            .told(told.born(), told.sex(), told.ethnicity())
                            .met(hours(told.found(), held) <= 72);
                });
    }

    private interface Whether {
        @Nullable
        Boolean of(Interview told);
    }

    private static Stream<Item> found(Life life, Predicate<Interview> which, Whether met) {
        return life.interviews.values().stream().filter(which).map(told -> Item.of(
                        life, told.found().toLocalDate())
                .told(told.born(), told.sex(), told.ethnicity())
                .met(met.of(told)));
    }
}
