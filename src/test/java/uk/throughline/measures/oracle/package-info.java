/**
 * A second, plain computation of the Department's measures, straight from the rows of invented returns. It shares no code with the
 * product: nothing here imports any of it.
 */
@NullMarked
package uk.throughline.measures.oracle;

import org.jspecify.annotations.NullMarked;
