/** What inspection lists said of children on their day, beside what the yearly returns told. */
@ApplicationModule(allowedDependencies = {"kernel", "access", "children"})
@NullMarked
package uk.throughline.children.inspection;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
