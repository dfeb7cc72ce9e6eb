/** Referrals and assessments: how children come to notice, and what was found. */
@ApplicationModule(allowedDependencies = {"kernel", "access", "children"})
@NullMarked
package uk.throughline.children.frontdoor;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
