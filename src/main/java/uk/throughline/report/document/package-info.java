/** A yearly report as a tree of sections and blocks, the same for every format it is published in. */
@NullMarked
package uk.throughline.report.document;

import org.jspecify.annotations.NullMarked;
