/** Letters by e-mail. None tells of a child: what they are about is read in the application. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package uk.throughline.letters;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
