/** Where a report's figures come from: counted live, made safe to publish, or given again as an edition froze them. */
@NullMarked
package uk.throughline.report.figures;

import org.jspecify.annotations.NullMarked;
