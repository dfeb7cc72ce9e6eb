package uk.throughline.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import uk.throughline.kernel.Figure;
import uk.throughline.kernel.Period;
import uk.throughline.measures.Split;
import uk.throughline.report.figures.Answer;
import uk.throughline.report.figures.Ask;
import uk.throughline.report.figures.LiveFigures;

class DisclosureTest {
    private static final List<String> CATEGORIES = List.of("neglect", "emotional", "physical", "sexual", "multiple");
    private static final Period DATE = Period.of("2022-03-31");

    @Test
    void whatever_the_counts_are_no_small_one_is_shown_and_none_hidden_alone_beside_others_that_are_shown() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        for (int round = 0; round < 500; round++) {
            FakeMeasures measures = new FakeMeasures();
            for (String category : CATEGORIES) {
                measures.set(
                        "protection.plans_open",
                        DATE.code() + "[" + category + "]",
                        String.valueOf(random.nextInt(14)));
            }
            LiveFigures figures = new LiveFigures(measures);
            List<Answer> parts = figures.answer(new Ask.Parts("protection.plans_open", DATE, "category"))
                    .orElseThrow();
            long hidden = parts.stream().filter(DisclosureTest::isHidden).count();
            long shownAboveZero = parts.stream()
                    .filter(part -> !isHidden(part)
                            && part.figure().rounded() != null
                            && part.figure().rounded().signum() > 0)
                    .count();
            assertThat(parts).as("seed " + seed).noneMatch(DisclosureTest::isSmall);
            assertThat(hidden == 1 && shownAboveZero > 0)
                    .as("one hidden alone, seed " + seed)
                    .isFalse();
            for (Answer part : parts) {
                Answer alone = figures.answer(new Ask.Figure(
                                "protection.plans_open", DATE, part.figure().split()))
                        .orElseThrow()
                        .getFirst();
                assertThat(isHidden(alone))
                        .as("the part in a sentence, seed " + seed)
                        .isEqualTo(isHidden(part));
            }
        }
    }

    @Test
    void a_share_of_few_children_is_hidden_with_its_count_and_a_length_of_time_is_not_taken_for_a_count() {
        FakeMeasures measures = new FakeMeasures();
        measures.set("protection.plans_open_share", DATE.code() + "[Gypsy/Roma]", "4");
        LiveFigures figures = new LiveFigures(measures);
        assertThat(isHidden(figures.answer(new Ask.Figure(
                                "protection.plans_open_share", DATE, new Split("ethnicity", "Gypsy/Roma")))
                        .orElseThrow()
                        .getFirst()))
                .isTrue();
        measures.set("protection.plan_length_ended", "2021-22", "3");
        assertThat(isHidden(figures.answer(new Ask.Figure("protection.plan_length_ended", Period.of("2021-22"), null))
                        .orElseThrow()
                        .getFirst()))
                .isFalse();
    }

    private static boolean isHidden(Answer answer) {
        return answer.figure().figure() instanceof Figure.Suppressed;
    }

    private static boolean isSmall(Answer answer) {
        return answer.figure().figure() instanceof Figure.Known known
                && known.value().intValue() >= 1
                && known.value().intValue() <= 5;
    }
}
