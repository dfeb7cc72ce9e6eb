/** Working days, periods, money, rates, figures and refusals: the values that every room speaks in. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package uk.throughline.kernel;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
