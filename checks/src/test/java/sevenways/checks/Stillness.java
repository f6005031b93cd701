package sevenways.checks;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.concurrent.TimeUnit;

/** A figure that is shown to readers is taken while nothing else runs. */
final class Stillness {

    private static final double BUSY = 0.1;

    private Stillness() {}

    /** @throws AssertionError with one sentence, if other programs use more than a tenth of the processors for two seconds */
    static void require() throws InterruptedException {
        var system = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
        // The first answer begins the span that the second one ends.
        system.getCpuLoad();
        TimeUnit.SECONDS.sleep(2);
        var load = system.getCpuLoad();
        if (load > BUSY) {
            throw new AssertionError(
                    "Other programs use %.0f %% of the processors: end them, and record when nothing else runs"
                            .formatted(100 * load));
        }
    }
}
