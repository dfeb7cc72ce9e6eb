package uk.throughline.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Random reads of weeks, looked through at random moments, against a plain second computation of the whole at once. */
class LookingPropertyTest extends LookingBase {
    private record Look(String act, LocalDateTime at, long first, int children) {}

    @Test
    void what_is_found_step_by_step_is_what_a_plain_count_of_the_whole_finds() {
        long seed = Long.getLong("looking.seed", System.nanoTime());
        System.out.println("looking.seed=" + seed);
        Random random = new Random(seed);
        Map<Reader, List<Look>> all = new java.util.HashMap<>();
        for (int day = 0; day < 45; day++) {
            for (Reader who : List.of(NURSE, SECOND)) {
                int large = who == NURSE ? 30 : 400;
                for (int n = random.nextInt(4); n > 0; n--) {
                    Look look = new Look(
                            random.nextInt(5) == 0 ? "export" : "read",
                            TUESDAY.plusDays(day)
                                    .atTime(random.nextInt(3) == 0 ? random.nextInt(24) : 12, random.nextInt(60)),
                            random.nextInt(100),
                            1 + random.nextInt(random.nextInt(6) == 0 ? 700 : large));
                    look(who, look.act(), look.at(), look.first(), look.children());
                    all.computeIfAbsent(who, w -> new ArrayList<>()).add(look);
                }
            }
            if (random.nextInt(3) == 0) {
                anHourLater();
            }
        }
        anHourLater();
        Set<String> plain = new TreeSet<>();
        all.forEach((who, looks) -> plain.addAll(found(who.post(), looks)));
        assertThat(plain).as("a seed that finds nothing shows nothing").isNotEmpty();
        assertThat(found(OVERSEER).stream().map(one -> one.post() + " " + inShort(one)))
                .as("seed " + seed)
                .containsExactlyInAnyOrderElementsOf(plain);
    }

    private static Set<String> found(String post, List<Look> looks) {
        Map<LocalDate, List<Look>> days = new TreeMap<>();
        looks.forEach(look -> days.computeIfAbsent(look.at().toLocalDate(), d -> new ArrayList<>())
                .add(look));
        Set<String> found = new TreeSet<>();
        days.forEach((day, of) -> {
            List<Integer> before = new ArrayList<>();
            int late = 0;
            for (var other : days.entrySet()) {
                if (other.getKey().isBefore(day)) {
                    before.add(children(other.getValue(), false));
                    late += other.getValue().stream().anyMatch(LookingPropertyTest::late) ? 1 : 0;
                }
            }
            before.sort(null);
            int n = before.size();
            double median = n == 0 ? 0 : (before.get((n - 1) / 2) + before.get(n / 2)) / 2.0;
            int children = children(of, false);
            long lateLooks = of.stream().filter(LookingPropertyTest::late).count();
            int inFiles = children(of, true);
            if (children > 100 && children > 3 * median) {
                found.add(post + " many " + day + " " + children);
            }
            if (lateLooks > 0 && (n == 0 || late * 4 < n)) {
                found.add(post + " hours " + day + " " + lateLooks);
            }
            if (inFiles > 500) {
                found.add(post + " file " + day + " " + inFiles);
            }
        });
        return found;
    }

    private static int children(List<Look> looks, boolean inFiles) {
        Set<Long> different = new HashSet<>();
        for (Look look : looks) {
            for (long id = look.first();
                    (!inFiles || look.act().equals("export")) && id < look.first() + look.children();
                    id++) {
                different.add(id);
            }
        }
        return different.size();
    }

    /** From 3 March 2026 on for 45 days: Good Friday and Easter Monday are on 3 and 6 April. */
    private static boolean late(Look look) {
        LocalDate day = look.at().toLocalDate();
        return look.at().getHour() < 7
                || look.at().getHour() >= 20
                || day.getDayOfWeek() == DayOfWeek.SATURDAY
                || day.getDayOfWeek() == DayOfWeek.SUNDAY
                || day.equals(LocalDate.of(2026, 4, 3))
                || day.equals(LocalDate.of(2026, 4, 6));
    }
}
