package uk.throughline.demo.generate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** How long assessments take: bands of working days, as table c2 has them, each kept a day inside. */
final class Assessments {
    private static final int[][] BANDS = {
        {0, 0}, {2, 9}, {11, 19}, {21, 29}, {31, 39}, {41, 44}, {46, 49}, {51, 59}, {62, 85}
    };
    private final SortedMap<Integer, int[]> targets = new TreeMap<>();
    private final Dice dice;

    Assessments(Dice dice) {
        this.dice = dice;
        for (Map<String, String> row : FactTable.read("assessment-targets.csv")) {
            int[] counts = row.entrySet().stream()
                    .filter(cell -> !cell.getKey().equals("year"))
                    .mapToInt(cell -> Integer.parseInt(cell.getValue()))
                    .toArray();
            targets.put(YearTargets.count(row, "year"), counts);
        }
    }

    /** Before the first year that is known, as in that one. */
    private int[] counts(CensusYear year) {
        return targets.getOrDefault(year.end(), targets.sequencedValues().getFirst());
    }

    /** Working days of an assessment that begins then and must be done in {@code room} working days. */
    int days(CensusYear year, int room) {
        int[] counts = counts(year);
        int sum = 0;
        for (int count : counts) {
            sum += count;
        }
        while (true) {
            int thrown = dice.between(1, sum);
            int band = 0;
            while (thrown > counts[band]) {
                thrown -= counts[band++];
            }
            int days = inBand(band);
            if (days <= room) {
                return days;
            }
        }
    }

    /** The days of assessments still wanting to complete the year's bands, after those that were completed in it anyway. */
    List<Integer> wanting(CensusYear year, List<Episode> episodes) {
        int[] counts = counts(year).clone();
        for (Episode episode : episodes) {
            for (Assessment assessment : episode.assessments) {
                if (year.contains(assessment.authorised())) {
                    counts[band(WorkingDays.between(assessment.started(), assessment.authorised()))]--;
                }
            }
        }
        List<Integer> wanting = new ArrayList<>();
        for (int band = 0; band < counts.length; band++) {
            for (int i = 0; i < counts[band]; i++) {
                wanting.add(inBand(band));
            }
        }
        dice.shuffle(wanting);
        return wanting;
    }

    /** The first assessment of a referral, from its first working day. */
    Assessment first(Episode episode, int room) {
        LocalDate started = WorkingDays.onOrAfter(episode.referred);
        LocalDate authorised = WorkingDays.plus(started, days(CensusYear.of(started), room));
        return new Assessment(started, authorised, Factors.found(authorised, episode, dice));
    }

    private int inBand(int band) {
        return dice.between(BANDS[band][0], BANDS[band][1]);
    }

    private static int band(int days) {
        int band = 0;
        while (band < BANDS.length - 1 && days >= BANDS[band + 1][0]) {
            band++;
        }
        return band;
    }
}
