/** The pages of people, of the posts that they hold, and of the quarterly review. */
@NullMarked
package uk.throughline.administration.people;

import org.jspecify.annotations.NullMarked;
