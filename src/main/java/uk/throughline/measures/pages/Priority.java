package uk.throughline.measures.pages;

import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.throughline.measures.Split;

/**
 * Something that the partnership has made its priority, with the figures that it watches for it.
 *
 * @param id as in its address, such as neglect
 * @param about what a reader must know to read the figures, in sentences
 */
record Priority(String id, int order, String title, String question, String about, List<Watched> watched) {

    /** A measure, or one part of it. */
    record Watched(String measure, @Nullable Split split) {}
}
