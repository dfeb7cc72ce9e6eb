/** The partnership itself: its authority, its name, and whether its records are a demonstration. */
@ApplicationModule(allowedDependencies = {"kernel", "access"})
@NullMarked
package uk.throughline.partnership;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
