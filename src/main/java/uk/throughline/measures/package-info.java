/** Measures are questions and figures their answers: counted from rows, compared, and open to the rows behind them. */
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "letters",
            "access",
            "guidance",
            "partnership",
            "population",
            "web",
            "web :: charts"
        })
@NullMarked
package uk.throughline.measures;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
