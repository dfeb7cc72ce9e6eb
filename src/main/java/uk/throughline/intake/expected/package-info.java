/** What is expected of whom and when, what came in time, and who is reminded. */
@NullMarked
package uk.throughline.intake.expected;

import org.jspecify.annotations.NullMarked;
