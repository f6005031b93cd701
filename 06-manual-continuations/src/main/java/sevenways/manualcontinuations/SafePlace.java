package sevenways.manualcontinuations;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.util.Arrays;
import java.util.stream.Collectors;

/** Tells where continuations must not be run, and where they must not yield. The JVM checks none of this: it goes wrong later. */
final class SafePlace {

    private SafePlace() {}

    /**
     * The stack on which continuations are about to be run. To take up a stack above a held monitor crashes the JVM;
     * a virtual thread is a continuation itself, with a scheduler that knows nothing of ours.
     */
    static void requirePlainStack() {
        if (Thread.currentThread().isVirtual()) {
            throw new IllegalStateException("a hub needs a platform thread");
        }
        if (GreenThread.isInside()) {
            throw new IllegalStateException("a hub cannot run inside a green thread: it would block all of its hub");
        }
        refuseMonitors("a hub cannot run");
    }

    /**
     * Before a green thread waits. The monitor would leave with its stack and stay taken. The next green thread that
     * wants it blocks the platform thread, and so nobody ever runs who could give it back. To look costs more than a
     * page does: hence only as an assertion.
     *
     * @return true
     */
    static boolean requireNoMonitor() {
        refuseMonitors("a green thread cannot wait");
        return true;
    }

    private static void refuseMonitors(String refusal) {
        var held = heldMonitors();
        if (!held.isEmpty()) {
            throw new IllegalStateException(refusal + " while a monitor is held: " + held);
        }
    }

    private static String heldMonitors() {
        var self = new long[] {Thread.currentThread().threadId()};
        return Arrays.stream(ManagementFactory.getThreadMXBean().getThreadInfo(self, true, false))
                .map(ThreadInfo::getLockedMonitors)
                .flatMap(Arrays::stream)
                .map(monitor -> monitor.getClassName() + ", locked in " + monitor.getLockedStackFrame())
                .collect(Collectors.joining("; "));
    }
}
