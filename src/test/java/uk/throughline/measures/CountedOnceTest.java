package uk.throughline.measures;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import uk.throughline.access.Reader;
import uk.throughline.access.Reading;
import uk.throughline.kernel.Period;

/**
 * Children counted once and medians, over slices, splits and pairs, against a plain count of the same generated episodes; a child
 * goes missing up to seven times in two years, from home and from care.
 */
class CountedOnceTest extends CasesBase {
    private static final long SEED = Long.getLong("throughline.seed", 20_260_118L);
    private static final LocalDate FIRST = LocalDate.of(2021, 4, 1);
    private static final List<String> PERIODS =
            List.of("2021-22", "2022-23", "2021-22 Q2", "2022-23 Q4", "2021-09-15/2022-05-31", "2021-10-01/2022-09-30");

    private record Episode(long child, String sex, LocalDateTime from, String placed, long minutes) {
        boolean in(Period period) {
            LocalDate day = from.toLocalDate();
            return !day.isBefore(period.from()) && !day.isAfter(period.to());
        }
    }

    private final List<Episode> episodes = new ArrayList<>();

    @Override
    List<String> sources() {
        return List.of("Missing episodes", "CIN census");
    }

    @Override
    void cases() {
        System.out.println("Episodes are generated from -Dthroughline.seed=" + SEED);
        Random random = new Random(SEED);
        Set<String> planned = new HashSet<>();
        for (int n = 0; n < 120; n++) {
            long child = child("2009-02-0" + (1 + n % 9));
            for (int times = random.nextInt(8); times > 0; times--) {
                LocalDateTime from =
                        FIRST.atTime(7, 0).plusDays(random.nextInt(730)).plusMinutes(10L * times + random.nextInt(10));
                String placed = List.of("home", "care").get(random.nextInt(2));
                Episode episode = new Episode(child, "F", from, placed, 60 + 15L * random.nextInt(400));
                episodes.add(episode);
                keep(
                        "missing.episode",
                        child,
                        "missing_from",
                        from.toString(),
                        "found_at",
                        from.plusMinutes(episode.minutes()).toString(),
                        "placed",
                        placed);
                String day = from.toLocalDate().toString();
                if (planned.add(child + " " + day)) {
                    keep("protection.plan", child, "started_on", day, "referred_on", day, "ended_on", day);
                }
            }
        }
    }

    @Test
    void a_child_is_counted_once_a_period_whatever_slices_it_is_made_of() {
        for (String period : PERIODS) {
            assertThat(told("missing.children", period)).as(period).isEqualTo(children(period, episode -> true, "."));
            for (String often : List.of("once", "twice")) {
                assertThat(told("missing.children", period, "episodes=" + often))
                        .as(period + " " + often)
                        .isEqualTo(children(period, episode -> true, often.equals("once") ? "1" : "2"));
            }
            for (String placed : List.of("home", "care")) {
                assertThat(told("missing.children", period, "placed=" + placed))
                        .as(period + " " + placed)
                        .isEqualTo(children(period, episode -> episode.placed().equals(placed), "."));
            }
        }
    }

    @Test
    void a_child_is_counted_once_however_many_slices_there_are() {
        List<Period> weeks = IntStream.range(0, 100)
                .mapToObj(week ->
                        FIRST.plusWeeks(week) + "/" + FIRST.plusWeeks(week).plusDays(6))
                .map(Period::of)
                .toList();
        List<Period> asked =
                Stream.concat(weeks.stream(), PERIODS.stream().map(Period::of)).toList();
        List<String> children = asked.stream()
                .map(period -> children(period.code(), episode -> true, "."))
                .toList();

        assertThat(told("missing.children", asked)).isEqualTo(children);
        assertThat(told("protection.plans_started_children", asked)).isEqualTo(children);
    }

    private List<String> told(String measure, List<Period> periods) {
        return Reading.as(Reader.COMMAND_LINE, () -> measures.series(measure, periods)).orElseThrow().stream()
                .map(FigureView::shown)
                .toList();
    }

    @Test
    void how_often_beside_another_split_counts_all_episodes_of_the_period() {
        for (String period : PERIODS) {
            for (String placed : List.of("home", "care")) {
                assertThat(told("missing.children", period, "episodes=twice;placed=" + placed))
                        .as(period + " twice and " + placed)
                        .isEqualTo(children(period, episode -> episode.placed().equals(placed), "2"));
            }
        }
    }

    @Test
    void a_median_is_of_the_rows_of_the_period_and_not_of_medians() {
        for (String period : PERIODS) {
            assertThat(told("missing.hours_median", period)).as(period).isEqualTo(median(period, episode -> true));
            assertThat(told("missing.hours_median", period, "placed=care"))
                    .as(period + " care")
                    .isEqualTo(median(period, episode -> episode.placed().equals("care")));
        }
    }

    /** Children with such an episode in the period who went missing in it so many times in all. */
    private String children(String code, Predicate<Episode> such, String times) {
        Period period = Period.of(code);
        return Long.toString(
                episodes.stream()
                        .filter(episode -> episode.in(period))
                        .collect(Collectors.groupingBy(Episode::child))
                        .values()
                        .stream()
                        .filter(of -> of.stream().anyMatch(such)
                                && Integer.toString(of.size()).matches(times))
                        .count());
    }

    private String median(String code, Predicate<Episode> such) {
        Period period = Period.of(code);
        List<Long> minutes = episodes.stream()
                .filter(episode -> episode.in(period) && such.test(episode))
                .map(Episode::minutes)
                .sorted()
                .toList();
        long twice = minutes.get((minutes.size() - 1) / 2) + minutes.get(minutes.size() / 2);
        int places = Reading.as(Reader.COMMAND_LINE, () -> measures.find("missing.hours_median"))
                .orElseThrow()
                .places();
        return BigDecimal.valueOf(twice)
                .divide(BigDecimal.valueOf(120), places, RoundingMode.HALF_UP)
                .toPlainString();
    }
}
