/** The pages of figures: the scorecard, a figure, and the rows behind it. */
@NullMarked
package uk.throughline.measures.pages;

import org.jspecify.annotations.NullMarked;
