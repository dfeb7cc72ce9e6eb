package uk.throughline.measures.oracle;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The rows of a children in need census, as the return bears them; null where it says nothing. A refused row must count nowhere. */
public final class CensusRows {
    private CensusRows() {}

    /** One census: all its children for the year that ends on 31 March. */
    public record Census(int year, List<Child> children) {
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
            @Nullable LocalDate expected,
            @Nullable String sex,
            @Nullable String ethnicity,
            List<String> disabilities,
            List<Episode> episodes,
            boolean refused) {}

    public record Episode(
            LocalDate referred,
            @Nullable String source,
            @Nullable String need,
            boolean noFurtherAction,
            @Nullable LocalDate closed,
            @Nullable String reason,
            @Nullable LocalDate conference,
            List<Assessment> assessments,
            List<InNeedPlan> inNeedPlans,
            List<Enquiry> enquiries,
            List<Plan> plans,
            List<PreProceedings> preProceedings,
            boolean refused) {}

    public record Assessment(
            LocalDate started, @Nullable LocalDate authorised, List<String> factors, boolean refused) {}

    public record InNeedPlan(LocalDate started, @Nullable LocalDate ended) {}

    public record Enquiry(
            LocalDate started,
            @Nullable LocalDate conference,
            @Nullable Boolean conferenceNotRequired) {}

    public record Plan(
            LocalDate started,
            @Nullable LocalDate ended,
            String initial,
            @Nullable String latest,
            @Nullable Integer previous,
            List<LocalDate> reviews,
            boolean refused) {}

    public record PreProceedings(
            LocalDate started,
            @Nullable LocalDate decided,
            @Nullable LocalDate court) {}
}
