/** The yearly report: sections written around bound figures, and published as page, PDF, Word and data. */
@ApplicationModule(
        allowedDependencies = {"kernel", "access", "guidance", "partnership", "measures", "web", "web :: charts"})
@NullMarked
package uk.throughline.report;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
