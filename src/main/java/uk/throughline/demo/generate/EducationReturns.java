package uk.throughline.demo.generate;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What education sends: registers of three years to March 2024, suspensions and exclusions, and schools with their judgements. */
final class EducationReturns {
    private static final LocalDate FIRST_DAY = LocalDate.of(2021, 4, 1);
    private static final LocalDate LAST_DAY = LocalDate.of(2024, 3, 31);
    private static final String SPAN = "2021-04-01--2024-03-31.csv";
    private static final Weights NEEDS = Weights.of("SPLD 18, MLD 16, SLCN 24, SEMH 22, ASD 12, PD 4, HI 2, VI 2");
    private static final Weights EHC_NEEDS = Weights.of("ASD 34, SEMH 20, SLCN 18, MLD 10, SLD 8, PD 5, HI 3, VI 2");
    private static final Weights HOME_REASONS =
            Weights.of("Lifestyle_or_belief 38, Unhappy_with_school 31, Health 19, Not_stated 12");
    private static final Weights NEET_REASONS = Weights.of("Seeking_work 47, Illness 22, Caring 9, Not_ready 22");
    private static final Weights EXCLUSION_REASONS = Weights.of(
            "Persistent_disruptive_behaviour 55, Assault_on_a_pupil 18, Verbal_abuse_of_an_adult 16, Other 11");

    private final Pupils pupils;
    private final Dice dice;

    EducationReturns(Pupils pupils, Dice dice) {
        this.pupils = pupils;
        this.dice = dice;
    }

    List<Path> write(Path folder) throws IOException {
        FilledTemplate home = FilledTemplate.ofChildren(',', "Child ID", "EHE start", "EHE end", "EHE reason");
        register(home, 549, 410, 5, 15, 900, HOME_REASONS);
        FilledTemplate support =
                FilledTemplate.ofChildren(',', "Child ID", "SEN support start", "SEN support end", "SEN type");
        register(support, 8056, 3_900, 5, 15, 2_600, NEEDS);
        FilledTemplate plans = FilledTemplate.ofChildren(',', "Child ID", "EHCP issued", "EHCP ended", "SEN type");
        register(plans, 3360, 640, 4, 18, 2_900, EHC_NEEDS);
        FilledTemplate neet = FilledTemplate.ofChildren(',', "Child ID", "NEET start", "NEET end", "NEET reason");
        register(neet, 179, 720, 16, 17, 210, NEET_REASONS);
        return List.of(
                home.write(folder, "home-education-" + SPAN),
                support.write(folder, "sen-support-" + SPAN),
                plans.write(folder, "ehc-plans-" + SPAN),
                neet.write(folder, "neet-" + SPAN),
                exclusions().write(folder, "exclusions-" + SPAN),
                new Schools(dice).table().write(folder, "schools-" + SPAN));
    }

    /** So many who stand on the last day, for so many days at most, and so many who left within the three years. */
    private void register(
            FilledTemplate table, int standing, int left, int youngest, int oldest, int longest, Weights reasons) {
        for (int n = 0; n < standing + left; n++) {
            @Nullable LocalDate end = n < standing ? null : dice.day(FIRST_DAY.plusDays(1), LAST_DAY);
            LocalDate last = end == null ? LAST_DAY : end;
            LocalDate start = last.minusDays(1 + dice.between(0, longest));
            Child pupil = pupils.aged(youngest, oldest, last);
            LocalDate earliest = pupil.born.plusYears(Math.min(youngest, 4));
            table.child(
                    pupil,
                    start.isBefore(earliest) ? earliest : start,
                    end,
                    reasons.draw(dice).replace('_', ' '));
        }
    }

    private FilledTemplate exclusions() {
        Map<String, List<Integer>> ages = Map.of("primary", List.of(5, 10), "secondary", List.of(11, 15));
        FilledTemplate table = FilledTemplate.ofChildren(
                ',',
                "Child ID",
                "Exclusion date",
                "Exclusion type",
                "School phase",
                "URN",
                "Sessions",
                "Exclusion reason");
        for (Target target : Target.of("exclusions")) {
            String phase = target.kind().split(" ", 2)[0];
            boolean permanent = target.kind().endsWith("permanent");
            List<Integer> age = ages.getOrDefault(phase, List.of(5, 15));
            for (int i = 0; i < target.count(); i++) {
                LocalDate day = WorkingDays.onOrBefore(dice.day(
                        target.period().from().plusDays(6), target.period().to()));
                table.child(
                        pupils.aged(age.getFirst(), age.getLast(), day),
                        day,
                        permanent ? "PERM" : "SUSP",
                        phase,
                        Schools.urn(phase.equals("primary") ? dice.between(0, 92) : dice.between(93, 108)),
                        permanent ? null : dice.between(1, 10),
                        EXCLUSION_REASONS.draw(dice).replace('_', ' '));
            }
        }
        return table;
    }
}
