package uk.throughline.intake.staging;

/**
 * A column of a staged list.
 *
 * @param name as staged, and as it arrives in the rooms
 * @param source the element or column of the return that fills it; alternatives are divided by {@code |}
 */
public record Column(String name, String source, Kind kind) {

    /** What the values are and how PostgreSQL holds them. */
    public enum Kind {
        TEXT("text"),
        /** Upper-cased, without spaces around. */
        CODE("text"),
        /** Codes that may be given many times. */
        CODES("text[]"),
        /** {@code 2024-03-31} or {@code 31/03/2024}. */
        DATE("date"),
        /** Whole numbers of at most nine digits. */
        NUMBER("integer"),
        /** {@code 0/1}, {@code true/false}, {@code Y/N}. */
        FLAG("boolean"),
        /** M, F or U, however the year's return writes them. */
        SEX("text");

        private final String type;

        Kind(String type) {
            this.type = type;
        }

        String type() {
            return type;
        }
    }
}
