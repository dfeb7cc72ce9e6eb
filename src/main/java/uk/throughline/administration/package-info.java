/** People, posts, grants and the trail, as pages. */
@ApplicationModule(allowedDependencies = {"kernel", "access", "access::signin", "partnership", "children", "web"})
@NullMarked
package uk.throughline.administration;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
