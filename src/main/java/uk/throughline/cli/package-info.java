/** The commands: serve, demo, intake, template, figures, rows, report, generate, backup, restore and trail. */
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "storage",
            "access",
            "access::signin",
            "partnership",
            "measures",
            "intake",
            "report",
            "demo",
            "demo :: generate"
        })
@NullMarked
package uk.throughline.cli;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
