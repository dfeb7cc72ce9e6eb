/** Throughline: the working record of a safeguarding children partnership. */
@NullMarked
package uk.throughline;

import org.jspecify.annotations.NullMarked;
