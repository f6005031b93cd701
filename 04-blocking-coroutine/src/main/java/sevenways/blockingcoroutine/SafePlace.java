package sevenways.blockingcoroutine;

import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.stream.Collectors;

/** Tells where continuations must not be run. The JVM checks none of this: it goes wrong, or crashes, later. */
final class SafePlace {

    private SafePlace() {}

    /** @throws IllegalStateException if this is not the place to run tasklets */
    static void check() {
        if (Tasklet.isRunning()) {
            throw new IllegalStateException("Tasklets cannot be run by a tasklet, and this is " + Tasklet.current());
        }
        if (Thread.currentThread().isVirtual()) {
            throw new IllegalStateException("A virtual thread is a continuation itself: run tasklets on another");
        }
        refuseHeldMonitors();
    }

    /**
     * A yield takes all monitors of the thread along with the stack, also those of the caller. The caller goes on
     * without them, and the JVM's books are wrong from then on: some programs end in a SIGSEGV.
     */
    private static void refuseHeldMonitors() {
        var thread = Thread.currentThread().threadId();
        var held = ManagementFactory.getThreadMXBean()
                .getThreadInfo(new long[] {thread}, true, false)[0]
                .getLockedMonitors();
        if (held.length > 0) {
            var where = Arrays.stream(held)
                    .map(monitor -> monitor.getClassName() + " at " + monitor.getLockedStackFrame())
                    .collect(Collectors.joining(", "));
            throw new IllegalStateException("Tasklets cannot be run inside synchronized; held is " + where);
        }
    }
}
