import java.lang.management.CompilationMXBean;
import java.lang.management.ManagementFactory;

/** The compilers of this process. */
final class Compilers {
    private Compilers() {}

    /** An application that has run for a while compiles no more of what it did before; one that has done so in haste still does. */
    static void letFinish() throws InterruptedException {
        CompilationMXBean compilers = ManagementFactory.getCompilationMXBean();
        for (long before = -1, now = compilers.getTotalCompilationTime(); now != before; now = compilers.getTotalCompilationTime()) {
            before = now;
            Thread.sleep(1_000);
        }
    }
}
