/** How people show who they are, and where they are signed in. */
@NamedInterface("signin")
@NullMarked
package uk.throughline.access.signin;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
