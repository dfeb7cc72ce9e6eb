/** Enquiries, conferences, and the plans that keep children safe. */
@ApplicationModule(allowedDependencies = {"kernel", "access", "children"})
@NullMarked
package uk.throughline.children.protection;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
