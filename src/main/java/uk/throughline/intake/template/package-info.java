/** Templates: layouts that agencies fill in where no national format exists, read from data and recognised by their headings. */
@NullMarked
package uk.throughline.intake.template;

import org.jspecify.annotations.NullMarked;
