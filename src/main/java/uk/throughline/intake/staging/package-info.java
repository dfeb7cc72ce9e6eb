/** Rows of a return laid out in temporary tables of one session: nobody else sees them, and nothing half done is left. */
@NullMarked
package uk.throughline.intake.staging;

import org.jspecify.annotations.NullMarked;
