package uk.throughline.measures.comments;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import uk.throughline.measures.FigureView;

/**
 * What a post said of a figure.
 *
 * @param writtenBy the reader in whose name it stands, such as {@code analyst}
 * @param post their post as it was called then
 * @param figure the figure exactly as it stood then
 * @param withdrawn null while it stands
 */
public record Comment(
        long number,
        String words,
        String writtenBy,
        String post,
        Instant writtenAt,
        FigureView figure,
        @Nullable Withdrawn withdrawn) {

    /** That it was taken back, by whom and why. */
    public record Withdrawn(String post, Instant at, String because) {}
}
