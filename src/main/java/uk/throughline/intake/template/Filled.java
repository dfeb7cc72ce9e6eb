package uk.throughline.intake.template;

import java.util.List;
import uk.throughline.intake.staging.SentFile.Part;

/** A file that is a template filled in: which table of it, how its headings fit, and what else of the file is not read. */
public final class Filled {
    private final Grid grid;
    private final Match match;
    private final List<String> passedOver;

    Filled(Grid grid, Match match, List<String> passedOver) {
        this.grid = grid;
        this.match = match;
        this.passedOver = List.copyOf(passedOver);
    }

    public Template template() {
        return match.template();
    }

    /** Whether it came as a workbook; else as text. */
    public boolean isWorkbook() {
        return grid instanceof SheetGrid;
    }

    /** What its part of the file is called. */
    public String part() {
        return grid instanceof CsvGrid(Part part, char separator) ? part.name() : grid.name();
    }

    /** Headings that the template does not know. */
    public List<String> unknownHeadings() {
        return match.notUnderstood();
    }

    Grid grid() {
        return grid;
    }

    Match match() {
        return match;
    }

    /** Sheets that are not read, as receipts name them. */
    List<String> passedOver() {
        return passedOver;
    }
}
