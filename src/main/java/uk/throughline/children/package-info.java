/** The child as every room knows it, and how what returns say is kept as dated rows. */
@ApplicationModule(allowedDependencies = {"kernel", "access"})
@NullMarked
package uk.throughline.children;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
