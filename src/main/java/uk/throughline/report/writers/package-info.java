/** Writes a report as a page, as PDF, as a Word document and as data; no format knows of the others. */
@NullMarked
package uk.throughline.report.writers;

import org.jspecify.annotations.NullMarked;
