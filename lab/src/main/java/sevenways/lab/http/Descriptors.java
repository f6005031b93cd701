package sevenways.lab.http;

import com.sun.management.UnixOperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.Optional;

/** A page that waits is a socket, and a socket is a file descriptor, of which a process may have only so many. */
public final class Descriptors {

    /** For the JVM itself, its class path, its pipes, and what it listens on. */
    private static final int OTHERS = 200;

    /** What other threads may have given back since an open failed. */
    private static final double ALMOST_ALL = 0.9;

    /** Null before {@link #prepare}, and on Windows, which has no such limit. */
    private static volatile UnixOperatingSystemMXBean system;

    /** What the system says when none is left; null before it has said so. */
    private static volatile String words;

    private Descriptors() {}

    /** Makes {@link #noneLeft} tell: what counts descriptors is itself read from files, and so must be there before. */
    public static void prepare() {
        system = system();
        noneLeft(new IOException());
    }

    /**
     * Finds out whether a process could have so many pages in flight, and the site so many requests: all processes that
     * this one starts inherit its limit.
     *
     * @throws IllegalArgumentException with one sentence for the user, if not
     */
    public static void requireFor(long pages) {
        var here = system();
        if (here != null) {
            requireFor(pages, here.getMaxFileDescriptorCount());
        }
    }

    static void requireFor(long pages, long limit) {
        var needed = pages + OTHERS;
        if (needed > limit) {
            throw new IllegalArgumentException(pages + " pages at once need " + needed
                    + " file descriptors a process, and here it may have " + limit
                    + ": raise the limit with `ulimit -n "
                    + needed + "` in the shell that starts Maven (above the hard limit only root can), or ask for fewer"
                    + " pages");
        }
    }

    /**
     * Why nothing could be opened, if that is the reason. It is told by their number, because the system's words are in
     * its language. Once that number has told what the words mean, these tell it, too: until a later failure is asked
     * about, others may have given many back.
     */
    public static Optional<String> noneLeft(Throwable failure) {
        var here = system;
        return here == null ? Optional.empty() : noneLeft(failure, opened(here), here.getMaxFileDescriptorCount());
    }

    static Optional<String> noneLeft(Throwable failure, long opened, long limit) {
        if (opened >= limit * ALMOST_ALL) {
            words = failure.getMessage();
        } else if (words == null || !words.equals(failure.getMessage())) {
            return Optional.empty();
        }
        return Optional.of("no descriptor left, the limit is " + limit + " (ulimit -n)");
    }

    private static UnixOperatingSystemMXBean system() {
        return ManagementFactory.getOperatingSystemMXBean() instanceof UnixOperatingSystemMXBean unix ? unix : null;
    }

    /** On Linux the JDK opens a folder to count them. */
    private static long opened(UnixOperatingSystemMXBean system) {
        try {
            return system.getOpenFileDescriptorCount();
        } catch (InternalError e) {
            return Long.MAX_VALUE;
        }
    }
}
