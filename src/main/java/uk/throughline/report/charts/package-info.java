/** Draws charts once, for every format: as SVG with text kept as text, and as PNG for Word. */
@NullMarked
package uk.throughline.report.charts;

import org.jspecify.annotations.NullMarked;
