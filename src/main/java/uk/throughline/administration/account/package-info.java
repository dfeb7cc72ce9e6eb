/** Everyone's own account: where they are signed in, and how they show who they are. */
@NullMarked
package uk.throughline.administration.account;

import org.jspecify.annotations.NullMarked;
