/** Children who went missing, and the interviews they were offered when they came back. */
@ApplicationModule(allowedDependencies = {"kernel", "access", "children"})
@NullMarked
package uk.throughline.children.missing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
