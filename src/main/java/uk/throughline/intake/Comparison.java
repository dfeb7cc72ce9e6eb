package uk.throughline.intake;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which children a return changes.
 *
 * @param against the number of the return that it is held against; null for the first of its kind
 * @param children by what they are, the sender's ids in order
 */
record Comparison(@Nullable Long against, Map<Receipt.Change, List<String>> children) {}
