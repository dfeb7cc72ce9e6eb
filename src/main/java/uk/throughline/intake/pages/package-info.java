/** The pages of returns: the list, sending one in, its receipt, and the places that a rule speaks of. */
@NullMarked
package uk.throughline.intake.pages;

import org.jspecify.annotations.NullMarked;
