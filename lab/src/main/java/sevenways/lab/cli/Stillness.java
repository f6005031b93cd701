package sevenways.lab.cli;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.concurrent.TimeUnit;

/** A figure that is shown to readers is taken while nothing else runs. */
public final class Stillness {

    private static final double BUSY = 0.1;

    /** What comes now and then is over in a minute; what lasts longer, somebody else wants. */
    private static final int LOOKS = 30;

    private Stillness() {}

    /**
     * Returns after two seconds in which other programs used no more than a tenth of the processors.
     *
     * @throws IOException with one sentence for the user, if there are none within a minute
     */
    public static void await() throws IOException, InterruptedException {
        var load = 0.0;
        for (var look = 0; look < LOOKS; look++) {
            load = load();
            if (load <= BUSY) {
                return;
            }
        }
        throw new IOException(
                "Other programs use %.0f %% of the processors: end them, and record when nothing else runs"
                        .formatted(100 * load));
    }

    private static double load() throws InterruptedException {
        var system = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
        // The first answer begins the span that the second one ends.
        system.getCpuLoad();
        TimeUnit.SECONDS.sleep(2);
        return system.getCpuLoad();
    }
}
