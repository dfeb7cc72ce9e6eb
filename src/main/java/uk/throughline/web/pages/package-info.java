/** The pages that belong to no room: my work, sign-in and errors. */
@NullMarked
package uk.throughline.web.pages;

import org.jspecify.annotations.NullMarked;
