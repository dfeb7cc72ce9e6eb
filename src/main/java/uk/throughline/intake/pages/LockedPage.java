package uk.throughline.intake.pages;

import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.throughline.web.Frame;

/**
 * The periods of which nothing is taken in any more.
 *
 * @param form where the reader of now may lock one; else null
 */
public record LockedPage(
        Frame frame, List<Row> rows, @Nullable Form form) {

    /**
     * A period that is locked or was.
     *
     * @param open where it is opened again; empty where the reader of now may not, or it is open
     * @param error what is wrong with the reason for opening it; empty when nothing is
     */
    public record Row(long id, String period, String locked, String opened, String open, String error) {}

    /** To lock a period: what was typed before, when it was refused, and what is wrong with which field. */
    public record Form(String period, String because, String wrong, String error) {}
}
