package sevenways.manualcontinuations;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.util.Arrays;
import java.util.stream.Collectors;

/** Tells where continuations must not be run, and where they must not yield. The JVM checks none of this: it goes wrong later. */
final class SafePlace {

    private SafePlace() {}

    /**
     * Before a hub runs. To resume a continuation while the thread holds a monitor may crash the JVM. A virtual thread is
     * a continuation itself, and its scheduler knows nothing of ours.
     *
     * @throws IllegalStateException if this is no place to run continuations
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
     * Before a green thread waits. A monitor that it holds would leave with its stack and stay taken. The next green
     * thread that wants the monitor would block the platform thread, and nobody could ever run to give it back. To look
     * costs more than a page does, so it is done in an assertion only.
     *
     * @return true
     * @throws IllegalStateException if the thread holds a monitor
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
