package uk.throughline.demo.generate;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the exploitation service and social care send: referrals to the service, closures, and assessments of risk. */
final class ServiceReturns {
    private static final LocalDate LAST_DAY = LocalDate.of(2024, 3, 31);
    private static final int CLOSED_AT_LOW_RISK_IN_2023 = 73;
    private static final Weights SOURCES = Weights.of("Social_care 52, Police 24, School 14, Health 6, Missing_team 4");
    private static final Weights LEVELS = Weights.of("Low 34, Medium 46, High 20");
    private static final Map<String, String> TYPES =
            Map.of("criminal", "CCE", "sexual", "CSE", "both", "CCE and CSE", "none", "No risk");

    private final YoungPeople youths;
    private final Dice dice;
    private final List<Support> supports = new ArrayList<>();

    /** A young person's time with the service. */
    private record Support(
            Child child, LocalDate referred, @Nullable LocalDate closed) {}

    ServiceReturns(YoungPeople youths, Dice dice) {
        this.youths = youths;
        this.dice = dice;
    }

    List<Path> write(Path folder) throws IOException {
        castSupport();
        String span = "2019-04-01--2024-03-31.csv";
        return List.of(
                referrals().write(folder, "exploitation-service-referrals-" + span),
                closures().write(folder, "exploitation-service-closures-" + span),
                assessments().write(folder, "exploitation-risk-assessments-2020-10-01--2024-03-31.csv"));
    }

    /** In the year to September 2021 the service worked with 99; in 2023 77 were referred to it. Everyone comes once. */
    private void castSupport() {
        supports(52, "2019-04-01", "2019-12-20", "2020-03-02", "2020-09-28");
        supports(40, "2020-01-06", "2020-09-25", "2020-10-05", "2021-06-30");
        supports(59, "2020-10-01", "2021-09-30", "2021-02-01", "2022-03-31");
        supports(20, "2021-10-01", "2021-12-31", "2022-02-01", "2022-09-30");
        supports(84, "2022-01-01", "2022-12-31", "2022-07-01", "2023-10-31");
        supports(77, "2023-01-01", "2023-12-31", "2023-05-01", "2024-08-31");
        supports(19, "2024-01-01", "2024-03-31", "2024-05-01", "2024-09-30");
    }

    private void supports(int count, String first, String last, String closedFirst, String closedLast) {
        for (int i = 0; i < count; i++) {
            LocalDate referred = dice.day(LocalDate.parse(first), LocalDate.parse(last));
            LocalDate earliest = LocalDate.parse(closedFirst);
            LocalDate from = earliest.isBefore(referred.plusDays(40)) ? referred.plusDays(40) : earliest;
            LocalDate closed = dice.day(from, LocalDate.parse(closedLast));
            Child child = youths.fresh(11, 16, referred, "support");
            supports.add(new Support(child, referred, closed.isAfter(LAST_DAY) ? null : closed));
        }
    }

    private FilledTemplate referrals() {
        FilledTemplate table = FilledTemplate.ofChildren(
                ',', "Child reference", "Service referral date", "Referral source", "Accepted");
        for (Support support : supports) {
            table.child(support.child(), support.referred(), SOURCES.draw(dice).replace('_', ' '), "Y");
        }
        return table;
    }

    private FilledTemplate closures() {
        FilledTemplate table = FilledTemplate.ofChildren(
                ',', "Child reference", "Closure date", "Risk level at closure", "Closure reason");
        int lowIn2023 = 0;
        for (Support support : supports) {
            LocalDate closed = support.closed();
            if (closed == null) {
                continue;
            }
            boolean in2023 = closed.getYear() == 2023;
            boolean low = in2023 ? lowIn2023 < CLOSED_AT_LOW_RISK_IN_2023 : dice.chance(0.88);
            lowIn2023 += in2023 && low ? 1 : 0;
            table.child(support.child(), closed, low ? "Low" : "Medium", low ? "Risk reduced" : "Moved away");
        }
        if (lowIn2023 != CLOSED_AT_LOW_RISK_IN_2023) {
            throw new IllegalStateException("Only " + lowIn2023 + " young people left the service in 2023.");
        }
        return table;
    }

    private FilledTemplate assessments() {
        FilledTemplate table = FilledTemplate.ofChildren(
                ',', "Child reference", "Assessment date", "Assessing team", "Risk type", "Risk level");
        assessments(table, "social care assessments", "Social care");
        assessments(table, "service assessments", "Evolve");
        return table;
    }

    private void assessments(FilledTemplate table, String list, String team) {
        for (Target target : Target.of(list)) {
            for (int i = 0; i < target.count(); i++) {
                LocalDate day = dice.day(target.period().from(), target.period().to());
                Child child = youths.aged(11, 17, day, "assessment");
                boolean none = target.kind().equals("none");
                table.child(child, day, team, TYPES.get(target.kind()), none ? "None" : LEVELS.draw(dice));
            }
        }
    }
}
