package uk.throughline.demo.generate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Enquiries that lead to conferences: how many working days each took, and that no two families share every date. */
final class Conferences {
    private final Dice dice;
    private final List<List<Integer>> bands = new ArrayList<>();
    private final Set<String> meetings = new HashSet<>();

    Conferences(Dice dice) {
        this.dice = dice;
    }

    /**
     * Lays out the year's durations. Each is kept a day inside its band, so that it falls there whether or not the first day is
     * counted.
     */
    void layOut(YearTargets year) {
        bands.clear();
        bands.add(cards(year.count("conferences_0_10"), 3, 9));
        bands.add(cards(year.count("conferences_11_15"), 12, 14));
        bands.add(cards(year.count("conferences_16_20"), 16, 19));
        bands.add(cards(year.count("conferences_21_on"), 22, 38));
    }

    private List<Integer> cards(int count, int least, int most) {
        List<Integer> cards = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            cards.add(dice.chance(0.5) ? most : dice.between(least, most));
        }
        return cards;
    }

    /** The enquiry before a conference that {@code children} attend together. */
    Enquiry enquiry(LocalDate conference, int children) {
        int left = bands.stream().mapToInt(List::size).sum();
        int thrown = dice.between(1, left);
        int band = 0;
        while (thrown > bands.get(band).size() || bands.get(band).size() < children) {
            thrown -= bands.get(band).size();
            band = (band + 1) % bands.size();
        }
        int days = bands.get(band).removeLast();
        for (int i = 1; i < children; i++) {
            bands.get(band).removeLast();
        }
        return Enquiry.leadingTo(conference, WorkingDays.minus(conference, days));
    }

    /** False when another family already has all four of these; brothers and sisters ask once for all of them. */
    boolean ownMeeting(LocalDate referred, String source, Enquiry enquiry) {
        return meetings.add(referred + source + enquiry.started() + enquiry.conference());
    }
}
