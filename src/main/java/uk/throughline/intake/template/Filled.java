package uk.throughline.intake.template;

import java.util.List;

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
