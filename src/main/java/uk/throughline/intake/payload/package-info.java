/** The Department's daily payload: children as JSON, read one by one into the census's lists. */
@NullMarked
package uk.throughline.intake.payload;

import org.jspecify.annotations.NullMarked;
