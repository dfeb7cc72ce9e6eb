package uk.throughline.intake.staging;

import java.util.Map;

/** Counts by name what a format does not know. A receipt can hold and a person can read only so many names. */
public final class NotUnderstood {
    private static final int MOST_NAMES = 499;
    private static final int LONGEST = 200;
    private static final String OTHERS = "others, of more names than can be listed";

    private NotUnderstood() {}

    /** Counts one more of that name. */
    public static void add(Map<String, Long> counts, String name) {
        // most names come again and again
        if (counts.computeIfPresent(name, (same, times) -> times + 1) != null) {
            return;
        }
        String cut = name.length() > LONGEST ? name.substring(0, LONGEST) + "…" : name;
        String plain = cut.replaceAll("[\\p{Cntrl}\\p{Cs}]", "?");
        boolean room = counts.size() < MOST_NAMES || counts.containsKey(plain);
        counts.merge(room ? plain : OTHERS, 1L, Long::sum);
    }
}
