/** Where a report's figures come from: counted live, or given again as an edition froze them; always safe to publish. */
@NullMarked
package uk.throughline.report.figures;

import org.jspecify.annotations.NullMarked;
