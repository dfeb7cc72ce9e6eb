import java.lang.management.ManagementFactory;
import java.lang.management.MemoryType;

/** What a measurement held in memory. */
final class Heap {
    private Heap() {}

    /** The most megabytes of heap that were in use at a time. */
    static double peakMegabytes() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .mapToLong(pool -> pool.getPeakUsage().getUsed())
                .sum() / 1e6;
    }
}
