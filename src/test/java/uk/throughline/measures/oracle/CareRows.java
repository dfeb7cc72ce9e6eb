package uk.throughline.measures.oracle;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The rows of a looked-after return, as its lists bear them; null where they say nothing. A refused row must count nowhere. */
public final class CareRows {
    private CareRows() {}

    /** One return: all its children for the year that ends on 31 March. */
    public record Lists(int year, List<Child> children) {
        LocalDate from() {
            return LocalDate.of(year - 1, 4, 1);
        }

        LocalDate to() {
            return LocalDate.of(year, 3, 31);
        }
    }

    public record Child(
            String id,
            @Nullable LocalDate born,
            @Nullable String sex,
            @Nullable String ethnicity,
            List<Episode> episodes,
            List<Review> reviews,
            List<Absence> absences,
            List<Worker> workers,
            @Nullable Unaccompanied unaccompanied,
            @Nullable Health health,
            @Nullable Leaver leaver,
            @Nullable Adoption adoption,
            @Nullable LocalDate placedForAdoption) {}

    public record Episode(
            @Nullable LocalDate started,
            @Nullable String reasonStarted,
            @Nullable String legalStatus,
            @Nullable String need,
            @Nullable String placement,
            @Nullable String provider,
            @Nullable LocalDate ended,
            @Nullable String reasonEnded,
            @Nullable String home,
            @Nullable String postcode,
            @Nullable String location,
            @Nullable String distance,
            boolean refused) {}

    public record Review(@Nullable LocalDate held, @Nullable String participation, boolean refused) {}

    public record Absence(LocalDate from, @Nullable LocalDate to, String kind, boolean refused) {}

    public record Worker(
            String worker, LocalDate from, @Nullable LocalDate to) {}

    public record Unaccompanied(@Nullable LocalDate until) {}

    public record Health(
            @Nullable Integer score,
            @Nullable String scoreReason,
            @Nullable Boolean convicted,
            @Nullable Boolean developed,
            @Nullable Boolean immunised,
            @Nullable Boolean teeth,
            @Nullable Boolean assessed,
            @Nullable Boolean misuse,
            @Nullable Boolean helped) {}

    public record Leaver(
            @Nullable String inTouch,
            @Nullable String activity,
            @Nullable String home) {}

    public record Adoption(LocalDate decided, @Nullable LocalDate matched) {}
}
