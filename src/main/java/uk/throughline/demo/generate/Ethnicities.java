package uk.throughline.demo.generate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Ethnic groups: dealt exactly to the children on plans and in care on the last day, drawn for everyone else. */
final class Ethnicities {
    private static final Weights NOT_WHITE =
            Weights.of("APKN 33, MWAS 13, MWBC 11, MOTH 11, BAFR 10, MWBA 6, AOTH 5, OOTH 6, BOTH 3, AIND 1, CHNE 1");
    private static final Weights ALONE = Weights.of("OOTH 45, BAFR 30, AOTH 25");
    private static final Weights EVERYONE = Weights.of("WBRI 76, WOTH 2, WROM 4, WIRI 0.2, WIRT 0.3, APKN 5.5, MWAS 2,"
            + " MWBC 1.5, MOTH 2, BAFR 1.5, MWBA 0.8, AOTH 0.8, OOTH 1, BOTH 0.5, AIND 0.2, CHNE 0.1, ABAN 0.1,"
            + " BCRB 0.1, NOBT 1, REFU 0.2");
    private static final Weights KNOWN_WELL = Weights.of(
            "WBRI 67, WOTH 2, WROM 6.5, WIRI 0.2, WIRT 0.3, APKN 7, MWAS 3,"
                    + " MWBC 3, MOTH 3, BAFR 2.5, MWBA 1.5, AOTH 1.2, OOTH 1.4, BOTH 0.8, AIND 0.2, CHNE 0.2, NOBT 0.6");
    private final Dice dice;

    Ethnicities(Dice dice) {
        this.dice = dice;
    }

    void deal(List<Child> children, LocalDate lastDay) {
        List<Child> planned = new ArrayList<>(children.stream()
                .filter(child -> child.plans().stream()
                        .anyMatch(plan -> !plan.start.isAfter(lastDay) && plan.end.isAfter(lastDay)))
                .toList());
        List<Child> inCare = new ArrayList<>(children.stream()
                .filter(child -> child.care.stream()
                        .anyMatch(period -> !period.start.isAfter(lastDay) && period.end.isAfter(lastDay)))
                .toList());
        deal(planned, 61, 15, 6);
        deal(inCare, 151, 41, 4);
        for (Child child : children) {
            if (child.ethnicity.isEmpty()) {
                child.ethnicity = child.unaccompanied ? ALONE.draw(dice) : asFamily(child);
            }
        }
    }

    /** Unaccompanied children first, then brothers and sisters side by side, so that they nearly always get the same. */
    private void deal(List<Child> children, int notWhite, int roma, int unknown) {
        dice.shuffle(children);
        children.sort(Comparator.<Child>comparingInt(child -> child.unaccompanied ? 0 : 1)
                .thenComparingInt(child -> child.family.children.size() > 1 ? 0 : 1)
                .thenComparing(child -> child.family.children.getFirst().id));
        List<Child> alone =
                children.stream().filter(child -> child.unaccompanied).toList();
        List<Child> others = new ArrayList<>(children.subList(alone.size(), children.size()));
        alone.forEach(child -> child.ethnicity = ALONE.draw(dice));
        List<String> cards = new ArrayList<>();
        add(cards, "WROM", roma);
        add(cards, "NOBT", unknown);
        List<String> mixed = new ArrayList<>();
        for (int i = 0; i < notWhite - alone.size(); i++) {
            mixed.add(NOT_WHITE.draw(dice));
        }
        mixed.sort(String::compareTo);
        cards.addAll(mixed);
        add(cards, "WOTH", 4);
        add(cards, "WBRI", others.size() - cards.size());
        turn(cards);
        for (int i = 0; i < others.size(); i++) {
            others.get(i).ethnicity = cards.get(i);
        }
    }

    /** Starts the sorted cards somewhere in the middle, so that brothers and sisters are of every group. */
    private void turn(List<String> cards) {
        int from = dice.between(0, cards.size() - 1);
        List<String> turned = new ArrayList<>(cards.subList(from, cards.size()));
        turned.addAll(cards.subList(0, from));
        cards.clear();
        cards.addAll(turned);
    }

    private static void add(List<String> cards, String code, int count) {
        for (int i = 0; i < count; i++) {
            cards.add(code);
        }
    }

    /** The group of a brother or sister; children in care or on plans are of minority groups more often than others. */
    private String asFamily(Child child) {
        boolean wellKnown = !child.care.isEmpty() || !child.plans().isEmpty();
        return child.family.children.stream()
                .map(other -> other.ethnicity)
                .filter(known -> !known.isEmpty())
                .findFirst()
                .orElseGet(() -> (wellKnown ? KNOWN_WELL : EVERYONE).draw(dice));
    }
}
