/** The one PostgreSQL database of a partnership: started or reached, migrated room by room, saved and restored. */
@ApplicationModule(allowedDependencies = {"kernel"})
@NullMarked
package uk.throughline.storage;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
