/** Who is reading, what they may see, and the trail of what they saw: the same policy under every route. */
@ApplicationModule(allowedDependencies = {"kernel", "letters", "storage"})
@NullMarked
package uk.throughline.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
