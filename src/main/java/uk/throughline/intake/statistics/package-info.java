/** Published statistics, populations and statistical neighbours, in the layouts that they are published in. */
@NullMarked
package uk.throughline.intake.statistics;

import org.jspecify.annotations.NullMarked;
