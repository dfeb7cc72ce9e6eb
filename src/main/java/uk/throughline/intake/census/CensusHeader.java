package uk.throughline.intake.census;

import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import uk.throughline.intake.staging.UnreadableReturn;
import uk.throughline.intake.staging.Values;

/**
 * What the census says of itself.
 *
 * @param year as the header writes it, or null
 * @param referenceDate as the header writes it, or null
 * @param authority the three-digit code of the local authority, or null
 * @param yearEnds 31 March at which the census year ends
 */
public record CensusHeader(
        @Nullable Integer year,
        @Nullable LocalDate referenceDate,
        @Nullable String authority,
        LocalDate yearEnds) {

    static CensusHeader of(Map<String, String> values) {
        String collection = values.getOrDefault("Collection", "");
        if (!collection.equalsIgnoreCase("CIN")) {
            throw new UnreadableReturn(
                    "This XML file is not a children in need census: its header does not say the collection"
                            + " CIN. Export the census from the case-management system and send that file.");
        }
        Integer year = number(values.get("Year"));
        LocalDate reference = Values.day(values.get("ReferenceDate"));
        LocalDate ends = yearEnds(year, reference);
        if (ends == null) {
            throw new UnreadableReturn(
                    "The census does not say which year it is for. Put the year and the reference date (31"
                            + " March) into its header and send it again.");
        }
        return new CensusHeader(year, reference, values.get("LEA"), ends);
    }

    /** The reference date is 31 March of the census year; where a system wrote the day of loading there, the year decides. */
    private static @Nullable LocalDate yearEnds(@Nullable Integer year, @Nullable LocalDate reference) {
        if (reference != null && reference.getMonthValue() == 3 && reference.getDayOfMonth() == 31) {
            return reference;
        }
        if (year != null && year >= 2009 && year <= 2100) {
            return LocalDate.of(year, 3, 31);
        }
        if (reference == null) {
            return null;
        }
        LocalDate march = LocalDate.of(reference.getYear(), 3, 31);
        return march.isAfter(reference) ? march.minusYears(1) : march;
    }

    private static @Nullable Integer number(@Nullable String raw) {
        return raw != null && raw.matches("\\d{4}") ? Integer.valueOf(raw) : null;
    }
}
