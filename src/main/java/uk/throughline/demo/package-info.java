/** The demonstration partnership: writes returns and forms as agencies would, never tables. */
@ApplicationModule(allowedDependencies = {"kernel", "access", "partnership", "intake", "measures", "report"})
@NullMarked
package uk.throughline.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
