package uk.throughline.demo.generate;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;

/** Children who went missing, and the interviews when they came back: six months at a time, so that each adds up to its target. */
final class MissingReturns {
    private static final Weights REPORTED_BY = Weights.of("Parent 44, Carer 36, School 12, Social_worker 8");

    private final YoungPeople youths;
    private final Dice dice;
    private final FilledTemplate episodes =
            FilledTemplate.ofChildren(',', "Child ID", "Missing since", "Returned at", "Home or care", "Reported by");
    private final FilledTemplate interviews = FilledTemplate.ofChildren(
            ',', "Child ID", "Return date", "RHI status", "Date offered", "RHI date", "Independent");

    /** A child's return, for an interview. */
    private record Return(Child child, LocalDateTime at) {}

    MissingReturns(YoungPeople youths, Dice dice) {
        this.youths = youths;
        this.dice = dice;
    }

    List<Path> write(Path folder) throws IOException {
        halfYear(LocalDate.of(2021, 4, 1), 197, 42, 425);
        halfYear(LocalDate.of(2021, 10, 1), 176, 35, 338);
        halfYear(LocalDate.of(2022, 4, 1), 204, 47, 431);
        halfYear(LocalDate.of(2022, 10, 1), 183, 38, 366);
        halfYear(LocalDate.of(2023, 4, 1), 191, 40, 402);
        halfYear(LocalDate.of(2023, 10, 1), 168, 33, 341);
        String span = "2021-04-01--2024-03-31.csv";
        return List.of(
                episodes.write(folder, "missing-episodes-" + span),
                interviews.write(folder, "return-interviews-" + span));
    }

    /** Six months from the day: so many children, of whom so many were missing three times or more, and so many interviews. */
    private void halfYear(LocalDate from, int children, int often, int held) {
        LocalDate to = from.plusMonths(6).minusDays(1);
        List<Return> returns = new ArrayList<>();
        for (int i = 0; i < children; i++) {
            Child child = youths.fresh(10, 17, from, "missing from " + from);
            int times = i < often ? 5 + dice.waiting(4) : dice.chance(0.4) ? 2 : 1;
            episodes(child, Math.min(times, 24), from, to, returns);
        }
        interviews(returns, held);
    }

    /** The times of one child, each in its own part of the six months, so that no two touch; all end well before the last day. */
    private void episodes(Child child, int times, LocalDate from, LocalDate to, List<Return> returns) {
        boolean care = child.care.stream().anyMatch(period -> !period.start.isAfter(from) && period.end.isAfter(to));
        long days = to.toEpochDay() - from.toEpochDay() - 12;
        for (int n = 0; n < times; n++) {
            LocalDate first = from.plusDays(days * n / times);
            LocalDate last = from.plusDays(Math.max(days * n / times, days * (n + 1) / times - 4));
            LocalDateTime since = dice.day(first, last).atTime(dice.between(16, 23), dice.between(0, 59));
            LocalDateTime found = since.plusMinutes(90 + Math.min(dice.waiting(700), 3_500));
            episodes.child(
                    child,
                    since,
                    found,
                    care ? "Care" : "Home",
                    REPORTED_BY.draw(dice).replace('_', ' '));
            returns.add(new Return(child, found));
        }
    }

    private void interviews(List<Return> returns, int held) {
        if (returns.size() < held) {
            throw new IllegalStateException(
                    "Only " + returns.size() + " children came back for " + held + " interviews.");
        }
        dice.shuffle(returns);
        for (int n = 0; n < returns.size(); n++) {
            Return back = returns.get(n);
            LocalDate offered = back.at().toLocalDate();
            if (n < held) {
                boolean soon = dice.chance(0.71);
                LocalDateTime at = back.at().plusHours(soon ? dice.between(10, 70) : dice.between(75, 115));
                interviews.child(back.child(), back.at(), "Completed", offered, at, "Y");
            } else {
                interviews.child(back.child(), back.at(), "Declined", offered, null, null);
            }
        }
    }
}
