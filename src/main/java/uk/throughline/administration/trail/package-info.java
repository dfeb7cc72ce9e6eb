/** The trail as pages: for who oversees access, and for everyone their own. */
@NullMarked
package uk.throughline.administration.trail;

import org.jspecify.annotations.NullMarked;
