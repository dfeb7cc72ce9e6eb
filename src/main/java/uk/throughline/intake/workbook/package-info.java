/** Excel workbooks as they are sent: their sheets read as streams of rows. */
@NullMarked
package uk.throughline.intake.workbook;

import org.jspecify.annotations.NullMarked;
