package uk.throughline.children;

/** What became of arriving rows: records added, superseded by a newer statement, unchanged, and taken to have ended because they are absent. */
public record Kept(long added, long changed, long unchanged, long endedByAbsence) {
    public static final Kept NOTHING = new Kept(0, 0, 0, 0);

    public Kept plus(Kept other) {
        return new Kept(
                added + other.added,
                changed + other.changed,
                unchanged + other.unchanged,
                endedByAbsence + other.endedByAbsence);
    }
}
