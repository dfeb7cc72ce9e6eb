/** Dated law and practice as data: bank holidays, code lists and the statutory content of the yearly report. */
@ApplicationModule(allowedDependencies = {"kernel", "access"})
@NullMarked
package uk.throughline.guidance;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
