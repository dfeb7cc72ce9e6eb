package uk.throughline.demo.generate;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What early help sends: families with their children, assessments by whoever led, and visits. */
final class EarlyHelpReturns {
    private static final LocalDate LAST_DAY = LocalDate.of(2024, 3, 31);
    private static final LocalDate COUNTED = LocalDate.of(2021, 9, 30);
    private static final int CHILDREN_COUNTED = 2902;
    private static final Weights AGES =
            Weights.of("0 8, 1 7, 2 7, 3 7, 4 7, 5 6, 6 6, 7 6, 8 6, 9 6, 10 6, 11 6, 12 6, 13 6, 14 5, 15 4");
    private static final Weights PARTNERS =
            Weights.of("Primary_school 44, Secondary_school 27, Health_visiting 16, Nursery 8, Voluntary_sector 5");

    private final Town town;
    private final Pupils people;
    private final Dice dice;
    private final List<Household> households = new ArrayList<>();

    /** A family in early help. */
    private record Household(
            String reference, LocalDate opened, @Nullable LocalDate closed, List<Child> children) {
        boolean isOpen(LocalDate day) {
            return !opened.isAfter(day) && (closed == null || closed.isAfter(day));
        }
    }

    EarlyHelpReturns(Town town, Pupils people, Dice dice) {
        this.town = town;
        this.people = people;
        this.dice = dice;
    }

    List<Path> write(Path folder) throws IOException {
        households(300, "2020-02-03", "2020-09-30", "2021-10-04", "2022-01-31");
        households(950, "2019-11-04", "2020-09-30", "2020-10-05", "2021-09-29");
        int year = households.size();
        households(444, "2020-10-01", "2021-06-30", "2021-01-04", "2021-09-29");
        households(1056, "2020-10-01", "2021-09-30", "2021-10-04", "2022-07-29");
        int after = households.size();
        households(3_550, "2021-10-01", "2024-03-31", "2022-04-04", "2024-12-20");
        addChildren();
        String span = "2020-10-01--2024-03-31.csv";
        return List.of(
                episodes(year, after).write(folder, "early-help-episodes-" + span),
                assessments().write(folder, "early-help-assessments-" + span),
                visits().write(folder, "early-help-visits-" + span));
    }

    private void households(int count, String first, String last, String closedFirst, String closedLast) {
        for (int i = 0; i < count; i++) {
            LocalDate opened = dice.day(LocalDate.parse(first), LocalDate.parse(last));
            LocalDate soonest = opened.plusDays(50);
            LocalDate from = LocalDate.parse(closedFirst);
            LocalDate until = LocalDate.parse(closedLast);
            LocalDate longest = opened.plusDays(330).isBefore(until) ? opened.plusDays(330) : until;
            LocalDate closed =
                    dice.day(soonest.isAfter(from) ? soonest : from, longest.isBefore(from) ? until : longest);
            households.add(new Household(
                    "F" + (20_000 + households.size()),
                    opened,
                    closed.isAfter(LAST_DAY) ? null : closed,
                    new ArrayList<>()));
        }
    }

    /** One to four children a family; those counted together have as many as were printed. */
    private void addChildren() {
        List<Household> counted =
                households.stream().filter(one -> one.isOpen(COUNTED)).toList();
        int left = CHILDREN_COUNTED;
        for (int n = 0; n < counted.size(); n++) {
            int others = counted.size() - n - 1;
            int size = Math.min(4, Math.max(1, Math.round((float) left / (others + 1)) + dice.between(-1, 1)));
            size = others == 0 ? left : Math.max(left - 4 * others, Math.min(size, left - others));
            left -= size;
            fill(counted.get(n), size);
        }
        households.stream().filter(one -> one.children().isEmpty()).forEach(one -> fill(one, 1 + dice.between(0, 2)));
    }

    private void fill(Household household, int size) {
        Family family = town.family();
        for (int n = 0; n < size; n++) {
            int age = Integer.parseInt(AGES.draw(dice));
            LocalDate born = household.opened().minusYears(age).minusDays(dice.between(10, 360));
            household.children().add(people.described(town.child(family, born)));
        }
    }

    /** In the year to September 2021 1,332 of 1,500 families were spoken with in time, and 216 had come before. */
    private FilledTemplate episodes(int year, int after) {
        FilledTemplate table = FilledTemplate.ofChildren(
                ',', "Child ID", "Family ID", "Start date", "First contact", "End date", "Re-referral");
        for (int n = 0; n < households.size(); n++) {
            Household one = households.get(n);
            boolean counted = n >= year && n < after;
            int within = (n - year) % 125;
            boolean soon = counted ? within < 111 : dice.chance(0.9);
            boolean again = counted ? within >= 107 : dice.chance(0.15);
            LocalDate engaged = WorkingDays.plus(
                    WorkingDays.onOrAfter(one.opened()), soon ? dice.between(0, 2) : dice.between(4, 9));
            for (Child child : one.children()) {
                table.child(child, one.reference(), one.opened(), engaged, one.closed(), again ? "Y" : "N");
            }
        }
        return table;
    }

    /** In the year to September 2021 1,331 of 1,417 took no more than 45 working days. */
    private FilledTemplate assessments() {
        FilledTemplate table = FilledTemplate.ofChildren(
                ',', "Child ID", "Family ID", "EHA started", "EHA completed", "Led by", "Lead agency");
        Set<String> taken = new HashSet<>();
        int written = 0;
        for (Target target : Target.of("early help assessments")) {
            for (int i = 0; i < target.count(); i++) {
                LocalDate day = WorkingDays.onOrBefore(dice.day(
                        target.period().from().plusDays(6), target.period().to()));
                Household one = dice.one(households);
                Child child = one.children().getFirst();
                if (child.born.isAfter(day) || !taken.add(child.id + day)) {
                    i--;
                    continue;
                }
                boolean late = target.period().to().equals(COUNTED) ? written % 1417 >= 1331 : dice.chance(0.07);
                written++;
                boolean partner = target.kind().equals("partner");
                table.child(
                        child,
                        one.reference(),
                        WorkingDays.minus(day, late ? dice.between(47, 70) : dice.between(12, 44)),
                        day,
                        partner ? "Partner" : "Early help service",
                        partner ? PARTNERS.draw(dice).replace('_', ' ') : "");
            }
        }
        return table;
    }

    private FilledTemplate visits() {
        FilledTemplate table = FilledTemplate.ofChildren(',', "Child ID", "Visit date", "Visit type", "Family ID");
        Set<String> taken = new HashSet<>();
        for (Target target : Target.of("early help visits")) {
            LocalDate from = target.period().from();
            LocalDate to = target.period().to();
            List<Household> seen = households.stream()
                    .filter(one -> !one.opened().isAfter(to)
                            && (one.closed() == null || one.closed().isAfter(from)))
                    .toList();
            for (int i = 0; i < target.count(); i++) {
                Household one = dice.one(seen);
                LocalDate closed = one.closed();
                LocalDate day = dice.day(
                        one.opened().isAfter(from) ? one.opened() : from,
                        closed == null || closed.isAfter(to) ? to : closed);
                if (taken.add(one.reference() + day + target.kind())) {
                    table.child(one.children().getFirst(), day, target.kind(), one.reference());
                } else {
                    i--;
                }
            }
        }
        return table;
    }
}
