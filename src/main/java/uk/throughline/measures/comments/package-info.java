/** Commentary: what the responsible posts say of figures, kept with the figure as it stood. */
@NullMarked
package uk.throughline.measures.comments;

import org.jspecify.annotations.NullMarked;
