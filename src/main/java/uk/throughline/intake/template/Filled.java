package uk.throughline.intake.template;

/** A file that is a template filled in: which table of it, and how its headings fit. */
public final class Filled {
    private final Grid grid;
    private final Match match;

    Filled(Grid grid, Match match) {
        this.grid = grid;
        this.match = match;
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
}
