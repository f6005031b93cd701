package sevenways.comparison;

import com.sun.management.UnixOperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import sevenways.lab.cli.Require;

/** A page that waits is a socket, and a socket is a file descriptor, of which a process may have only so many. */
public final class Descriptors {

    /** For the JVM itself, its class path, its pipes, and what it listens on. */
    private static final int OTHERS = 200;

    private Descriptors() {}

    /**
     * Finds out whether a lesson could have so many pages in flight, and the site so many requests: all processes of the
     * comparison inherit the limit of this one.
     *
     * @throws IllegalArgumentException with one sentence for the user, if not
     */
    public static void requireFor(long pages) {
        // Windows has no such limit.
        if (ManagementFactory.getOperatingSystemMXBean() instanceof UnixOperatingSystemMXBean system) {
            requireFor(pages, system.getMaxFileDescriptorCount());
        }
    }

    static void requireFor(long pages, long limit) {
        var needed = pages + OTHERS;
        Require.that(
                needed <= limit,
                pages + " pages at once need " + needed + " file descriptors a process, and here it may have " + limit
                        + ": raise the limit with `ulimit -n " + needed
                        + "` in the shell that starts Maven (above the hard limit only root can), or ask for fewer pages");
    }
}
