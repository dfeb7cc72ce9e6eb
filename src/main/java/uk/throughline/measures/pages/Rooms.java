package uk.throughline.measures.pages;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What the rooms and splits are called on pages. */
final class Rooms {
    private static final Map<String, String> NAMES = Map.of(
            "frontdoor", "Coming to notice",
            "protection", "Children in need of protection",
            "care", "Children looked after",
            "population", "Population");

    private static final List<String> ORDER = List.of("frontdoor", "protection", "care", "population");

    private static final Map<String, String> SPLITS = Map.of(
            "age_band", "Age",
            "sex", "Sex",
            "ethnicity", "Ethnicity",
            "category", "Category of abuse",
            "ward", "Ward",
            "placement", "Placement",
            "legal_status", "Legal status",
            "need", "Main need",
            "referral_source", "Who referred");

    private Rooms() {}

    static String name(String room) {
        return NAMES.getOrDefault(room, inWords(room));
    }

    /** Where the room stands on the scorecard; rooms that are not named come after, in their own order. */
    static int place(String room) {
        int place = ORDER.indexOf(room);
        return place < 0 ? ORDER.size() : place;
    }

    static String split(String dimension) {
        return SPLITS.getOrDefault(dimension, inWords(dimension));
    }

    /** "plan_length" is "Plan length"; what begins with a capital or a figure stays. */
    static String inWords(String code) {
        String text = code.replace('_', ' ');
        return text.isEmpty() ? text : text.substring(0, 1).toUpperCase(Locale.UK) + text.substring(1);
    }
}
