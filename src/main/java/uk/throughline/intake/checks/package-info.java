/** Named rules as files: each finds the rows of a staged list that are wrong, and says what it means and what to do. */
@NullMarked
package uk.throughline.intake.checks;

import org.jspecify.annotations.NullMarked;
