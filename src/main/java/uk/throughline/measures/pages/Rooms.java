package uk.throughline.measures.pages;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What the rooms and splits are called on pages. */
final class Rooms {
    private static final Map<String, String> NAMES = Map.of(
            "frontdoor", "Coming to notice",
            "earlyhelp", "Early help",
            "protection", "Children in need of protection",
            "care", "Children looked after",
            "missing", "Missing from home or care",
            "exploitation", "Exploitation",
            "education", "Education",
            "children", "Our own templates",
            "population", "Population");

    private static final List<String> ORDER = List.of(
            "frontdoor",
            "earlyhelp",
            "protection",
            "care",
            "missing",
            "exploitation",
            "education",
            "children",
            "population");

    private static final Map<String, String> SPLITS = Map.ofEntries(
            Map.entry("age_band", "Age"),
            Map.entry("category", "Category of abuse"),
            Map.entry("need", "Main need"),
            Map.entry("referral_source", "Who referred"),
            Map.entry("assessed_by", "Who assessed"),
            Map.entry("type", "Type of risk"),
            Map.entry("level", "Level of risk"),
            Map.entry("risk", "Risk on the last day"),
            Map.entry("episodes", "How often in the period"),
            Map.entry("placed", "Missing from"),
            Map.entry("lead", "Who led"),
            Map.entry("lasted", "How long"),
            Map.entry("days_band", "Working days taken"),
            Map.entry("factor", "Factor found"),
            Map.entry("closure_reason", "Why it ended"),
            Map.entry("reason_ended", "Why care ended"),
            Map.entry("placement_provider", "Who provides the placement"),
            Map.entry("in_touch", "In touch"),
            Map.entry("home", "Where they live"),
            Map.entry("referrals", "How often in the period"),
            Map.entry("enquiries", "How often in the period"),
            Map.entry("incidents", "How often in the period"));

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
