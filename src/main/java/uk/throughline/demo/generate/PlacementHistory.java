package uk.throughline.demo.generate;

import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** Placements and legal statuses within a period of care. */
final class PlacementHistory {
    private static final Weights CHILD = Weights.of("U1 13, U4 24, U6 40, K2 9, P1 9, U3 3, R1 2");
    private static final Weights TEENAGER = Weights.of("U1 7, U4 17, U6 30, K2 27, P1 7, H5 5, R2 1, S1 2, K1 1");
    private static final Weights OLDER = Weights.of("U4 18, U6 22, K2 22, H5 28, P2 7, P1 3");
    private static final Weights WHY =
            Weights.of("PLACE 22, CARPL 34, CREQB 12, CREQO 6, CHILD 8, LAREQ 6, OTHER 9, CLOSE 2, STAND 1");
    private final Town town;
    private final Dice dice;
    private final LocalDate lastKnown;

    PlacementHistory(Town town, Dice dice, LocalDate lastKnown) {
        this.town = town;
        this.dice = dice;
        this.lastKnown = lastKnown;
    }

    private record Place(String code, String provider, String postcode, String urn) {}

    /** Writes the placements of a period up to its end, or to the last day known. */
    void write(Child child, CarePeriod period) {
        LocalDate until = period.end.equals(CensusYear.STILL_OPEN) ? lastKnown : period.end;
        SortedMap<LocalDate, String> statuses = statuses(child, period, until);
        SortedMap<LocalDate, Place> places = places(child, period, until);
        SortedSet<LocalDate> days = new TreeSet<>(statuses.keySet());
        days.addAll(places.keySet());
        List<LocalDate> changes = List.copyOf(days);
        for (int i = 0; i < changes.size(); i++) {
            LocalDate from = changes.get(i);
            boolean last = i == changes.size() - 1;
            LocalDate to = last ? period.end : changes.get(i + 1);
            boolean moves = !last && places.containsKey(to);
            Place place = at(places, from);
            String began = i == 0 ? "S" : !places.containsKey(from) ? "L" : statuses.containsKey(from) ? "B" : "P";
            period.placements.add(new Placement(
                    from,
                    began,
                    at(statuses, from),
                    place.code,
                    place.provider,
                    to,
                    last ? period.endReason : "X1",
                    moves ? WHY.draw(dice) : "",
                    place.postcode,
                    place.urn));
        }
    }

    private static <T> T at(SortedMap<LocalDate, T> history, LocalDate day) {
        SortedMap<LocalDate, T> upTo = history.headMap(day.plusDays(1));
        return upTo.sequencedValues().getLast();
    }

    private SortedMap<LocalDate, String> statuses(Child child, CarePeriod period, LocalDate until) {
        SortedMap<LocalDate, String> statuses = new TreeMap<>();
        if (child.unaccompanied || (!period.adopted() && dice.chance(0.27))) {
            statuses.put(period.start, "V2");
            return statuses;
        }
        statuses.put(period.start, dice.chance(0.06) ? "L1" : "C1");
        LocalDate order = period.start.plusDays(dice.between(140, 260));
        if (order.isBefore(until.minusDays(2))) {
            statuses.put(order, "C2");
        }
        if (period.adopted()) {
            LocalDate placement = period.end.minusDays(dice.between(190, 270));
            statuses.tailMap(placement).clear();
            statuses.put(latest(placement, period.start.plusDays(20)), "E1");
        }
        return statuses;
    }

    private SortedMap<LocalDate, Place> places(Child child, CarePeriod period, LocalDate until) {
        SortedMap<LocalDate, Place> places = new TreeMap<>();
        LocalDate adoptive = period.adopted()
                ? latest(period.end.minusDays(dice.between(90, 180)), period.start.plusDays(25))
                : until;
        LocalDate next = period.start;
        double mean = dice.chance(0.6) ? 90 : 900;
        while (next.isBefore(adoptive) || places.isEmpty()) {
            places.put(next, place(child, next));
            next = next.plusDays(8 + dice.waiting(mean));
            mean = 800;
        }
        if (period.adopted()) {
            places.put(adoptive, new Place("A5", "PR1", postcode("A5", child, adoptive), ""));
        }
        return places;
    }

    private Place place(Child child, LocalDate from) {
        int age = child.ageOn(from);
        String code = (age < 11 ? CHILD : age < 16 ? TEENAGER : OLDER).draw(dice);
        String provider = code.equals("P1") ? "PR0" : dice.chance(code.startsWith("U") ? 0.62 : 0.2) ? "PR1" : "PR4";
        boolean registered = code.startsWith("K") || code.startsWith("U");
        return new Place(
                code,
                provider,
                postcode(code, child, from),
                registered ? "SC" + dice.between(30, 48) + dice.between(1000, 9999) : "");
    }

    /** Thrown with dice of its own, so that where a child is placed moves nothing else. */
    private String postcode(String code, Child child, LocalDate from) {
        Dice where = new Dice(Long.parseLong(child.id) * 100_003 + from.toEpochDay());
        return Postcodes.ofPlacement(code, child.family.postcode, town.postcode(), where);
    }

    private static LocalDate latest(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }
}
