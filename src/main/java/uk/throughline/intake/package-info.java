/** Returns from agencies: recognised, checked, staged, accepted or refused, each with a receipt. */
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "letters",
            "access",
            "guidance",
            "partnership",
            "population",
            "children",
            "measures",
            "web"
        })
@NullMarked
package uk.throughline.intake;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
