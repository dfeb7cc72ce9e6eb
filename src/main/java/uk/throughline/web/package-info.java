/** Page layout, components, charts, forms, sign-in and error pages that every room uses. */
@ApplicationModule(allowedDependencies = {"kernel", "access", "access::signin", "partnership"})
@NullMarked
package uk.throughline.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
