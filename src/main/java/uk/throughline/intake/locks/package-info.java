/** Periods of which no return is taken in any more. */
@NullMarked
package uk.throughline.intake.locks;

import org.jspecify.annotations.NullMarked;
