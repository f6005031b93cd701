package sevenways.comparison.waiter;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.Optional;
import java.util.function.Function;

/**
 * The memory that this process takes, in KiB. All but the heap is null on other systems than Linux.
 *
 * @param heap objects that are still needed: the heap in use after a full collection
 * @param resident what of the process is in memory, the heap included
 * @param stacksReserved see {@link Mappings}
 * @param stacksResident see {@link Mappings}
 */
record Footprint(double heap, Double resident, Double stacksReserved, Double stacksResident) {

    private static final double KIB = 1024;

    /** Collects all garbage first. */
    static Footprint now() throws IOException {
        System.gc();
        var heap = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() / KIB;
        var mappings = Mappings.now();
        return new Footprint(
                heap,
                ifKnown(mappings, Mappings::resident),
                ifKnown(mappings, Mappings::stacksReserved),
                ifKnown(mappings, Mappings::stacksResident));
    }

    private static Double ifKnown(Optional<Mappings> mappings, Function<Mappings, Long> figure) {
        return mappings.map(figure).map(Long::doubleValue).orElse(null);
    }

    /** What each of {@code number} waiters has added since {@code before}. */
    Footprint perWaiterSince(Footprint before, int number) {
        return new Footprint(
                (heap - before.heap) / number,
                share(resident, before.resident, number),
                share(stacksReserved, before.stacksReserved, number),
                share(stacksResident, before.stacksResident, number));
    }

    private static Double share(Double now, Double before, int number) {
        return now == null || before == null ? null : (now - before) / number;
    }
}
