package uk.throughline.intake.statistics;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * A published table that Throughline knows.
 *
 * @param id such as {@code d1}, as comparators name it
 * @param title as receipts name it
 * @param knownBy a column that only this table has
 */
public record PublishedDataset(String id, String title, String knownBy) {
    /** Its rows are one kind of count each, named in this column. */
    static final String KIND = "population_type";

    private static final List<PublishedDataset> ALL = List.of(
            new PublishedDataset("d1", "child protection plans", "CPP_start_rate"),
            new PublishedDataset("c1", "referrals and re-referrals", "Referrals_rate"),
            new PublishedDataset("c4", "section 47 enquiries and initial conferences", "Section47"),
            new PublishedDataset("b1", "children in need", "Anypoint_episodes"),
            new PublishedDataset("c2", "duration of assessments", "Assessments_completed"),
            new PublishedDataset("c3", "factors identified at assessment", "Episodes_with_assessment_factor"),
            new PublishedDataset("d3", "second or subsequent child protection plans", "CPP_subsequent"),
            new PublishedDataset("d4", "child protection plans by category of abuse", "Neglect_Latest"),
            new PublishedDataset("d5", "length of child protection plans", "3_months_or_less"),
            new PublishedDataset("d6", "reviews of child protection plans", "Reviewed_within_timescales"),
            new PublishedDataset("cla", "children looked after", KIND));

    /** The table that has these columns. */
    public static Optional<PublishedDataset> of(Collection<String> columns) {
        return ALL.stream()
                .filter(dataset -> columns.contains(dataset.knownBy()))
                .findFirst();
    }

    /** How comparators name a column: where the rows are of several kinds, with its kind behind it. */
    String column(String column, String kind) {
        return kind.isEmpty() ? column : column + ": " + kind;
    }
}
