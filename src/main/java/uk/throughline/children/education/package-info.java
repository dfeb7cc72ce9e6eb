/** Children at school, out of school and with special educational needs, and the schools. */
@ApplicationModule(allowedDependencies = {"kernel", "access", "children"})
@NullMarked
package uk.throughline.children.education;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
