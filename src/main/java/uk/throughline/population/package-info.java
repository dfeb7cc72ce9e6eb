/** Dated populations of the area by age, and its wards: what rates are measured against. */
@ApplicationModule(allowedDependencies = {"kernel", "access"})
@NullMarked
package uk.throughline.population;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
