package uk.throughline.report.document;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import uk.throughline.kernel.Dates;
import uk.throughline.measures.FigureView;

/**
 * A yearly report, ready to be written in any format.
 *
 * @param year the folder it was written in, such as {@code 2023-24}
 * @param period the twelve months it covers, in words
 * @param edition the number of the edition, or 0 for a draft
 * @param madeAt when its figures were taken
 * @param demonstration whether every record behind it is invented
 * @param guidance the edition of the statutory guidance whose content list it answers
 * @param notes the notes in their order; the first is number 1
 * @param counted how each measure in it is counted
 * @param used every figure in it, with the section that uses it
 * @param findings what disclosure control could not protect, for whoever publishes it; no format prints them
 */
public record Report(
        String year,
        String title,
        String partnership,
        String period,
        int edition,
        Instant madeAt,
        boolean demonstration,
        String guidance,
        List<Section> sections,
        List<Duty> checklist,
        List<List<Inline>> notes,
        List<Counted> counted,
        List<Used> used,
        List<String> findings) {
    private static final DateTimeFormatter MADE = DateTimeFormatter.ofPattern("d MMMM yyyy 'at' HH:mm", Locale.UK);

    /** The file's name without its ending. */
    public String fileName() {
        return "yearly-report-" + year;
    }

    /** What it is and when its figures were taken. */
    public String state() {
        String taken = MADE.format(madeAt.atZone(Dates.LONDON));
        return edition == 0
                ? "Draft of " + taken + ". Its figures may still change."
                : "Edition " + edition + ". Its figures were taken on " + taken + " and stay as they are.";
    }

    /** How a measure is counted, and from what. */
    public record Counted(String measureId, String title, String counting, String source) {}

    /** A figure used in a section. */
    public record Used(FigureView figure, String sectionId) {}
}
