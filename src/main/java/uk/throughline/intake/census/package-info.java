/** The children in need census: its XML read as a stream into lists. */
@NullMarked
package uk.throughline.intake.census;

import org.jspecify.annotations.NullMarked;
