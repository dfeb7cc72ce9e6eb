/** Children looked after: episodes, placements, reviews, health and leaving care. */
@ApplicationModule(allowedDependencies = {"kernel", "access", "children"})
@NullMarked
package uk.throughline.children.care;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
