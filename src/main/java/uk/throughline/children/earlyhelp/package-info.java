/** Early help: families, how soon they were helped, assessments and visits. */
@ApplicationModule(allowedDependencies = {"kernel", "access", "children"})
@NullMarked
package uk.throughline.children.earlyhelp;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
