package uk.throughline.intake.staging;

import org.jspecify.annotations.Nullable;

/**
 * A column of a staged list.
 *
 * @param name as staged, and as it arrives in the rooms
 * @param source the element or column of the return that fills it; alternatives are divided by {@code |}
 * @param words the codes that it may hold, in any of the words for them; null where any code is taken as it is
 */
public record Column(
        String name, String source, Kind kind, @Nullable CodeWords words) {
    public Column(String name, String source, Kind kind) {
        this(name, source, kind, null);
    }

    /** What the values are and how PostgreSQL holds them. */
    public enum Kind {
        TEXT("text"),
        /** Upper-cased, without spaces around. */
        CODE("text"),
        /** Codes that may be given many times. */
        CODES("text[]"),
        /** {@code 2024-03-31} or {@code 31/03/2024}. */
        DATE("date"),
        /** A date with a time of day: {@code 2024-03-31 14:05} or {@code 31/03/2024 14:05}; midnight where the time is left out. */
        MOMENT("timestamp"),
        /** Whole numbers of at most nine digits. */
        NUMBER("integer"),
        /** Numbers of at most four digits, and at most four after the point. */
        DECIMAL("numeric"),
        /** {@code 0/1}, {@code true/false}, {@code Y/N}. */
        FLAG("boolean"),
        /** M, F or U, however the year's return writes them. */
        SEX("text"),
        /** Upper-cased and without its space, so that one postcode is written in one way: {@code S604KV}. */
        POSTCODE("text");

        private final String type;

        Kind(String type) {
            this.type = type;
        }

        /** How PostgreSQL holds it. */
        public String type() {
            return type;
        }
    }
}
