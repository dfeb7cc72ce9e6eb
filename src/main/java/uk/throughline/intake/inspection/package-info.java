/** Inspection lists (Ofsted's Annex A): found in a workbook by their headings, and read into lists. */
@NullMarked
package uk.throughline.intake.inspection;

import org.jspecify.annotations.NullMarked;
