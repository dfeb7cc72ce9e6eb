package uk.throughline.demo.generate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Invented schools: 93 primary, 16 secondary and 4 special, with the judgements that stood in March 2024 and the ones before. */
final class Schools {
    private static final List<String> TREES = List.of(
            "Elm", "Oak", "Ash", "Beech", "Hazel", "Willow", "Rowan", "Maple", "Alder", "Birch", "Cedar", "Lime");
    private static final List<String> PLACES =
            List.of("Road", "Lane", "Hill", "Park", "Green", "Bank", "Grove", "View", "Field", "Brook");

    private final Dice dice;

    Schools(Dice dice) {
        this.dice = dice;
    }

    static String urn(int number) {
        return String.valueOf(900_101 + number);
    }

    FilledTemplate table() {
        List<String> judgements = new ArrayList<>();
        add(judgements, "Outstanding", 16);
        add(judgements, "Good", 77);
        add(judgements, "Requires improvement", 16);
        add(judgements, "Inadequate", 4);
        dice.shuffle(judgements);
        FilledTemplate table = new FilledTemplate(
                ',', "URN", "Establishment name", "School phase", "Ofsted rating", "Inspection date", "Close date");
        for (int number = 0; number < judgements.size(); number++) {
            String phase = number < 93 ? "Primary" : number < 109 ? "Secondary" : "Special";
            String name = TREES.get(number % TREES.size()) + " " + PLACES.get(number / TREES.size() % PLACES.size())
                    + " " + (phase.equals("Special") ? "School" : phase + " School");
            LocalDate judged = dice.day(LocalDate.of(2018, 9, 10), LocalDate.of(2024, 3, 15));
            if (dice.chance(0.6)) {
                LocalDate before = judged.minusDays(900 + dice.between(0, 900));
                table.row(urn(number), name, phase, dice.chance(0.75) ? "Good" : "Requires improvement", before, null);
            }
            table.row(urn(number), name, phase, judgements.get(number), judged, null);
        }
        return table;
    }

    private static void add(List<String> judgements, String judgement, int count) {
        for (int i = 0; i < count; i++) {
            judgements.add(judgement);
        }
    }
}
