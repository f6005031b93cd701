package sevenways.manualcontinuations.demos;

import java.io.IOException;
import java.io.PrintStream;
import java.time.Duration;
import sevenways.manualcontinuations.Hub;

/**
 * A green thread waits inside {@code synchronized}, where no assertion refuses it. What comes of it depends on how the
 * JVM keeps the monitor, and neither keeps the rule. The second time the platform thread blocks for ever: another
 * thread sees that, and ends the program.
 */
final class MonitorAcrossAWait {

    private MonitorAcrossAWait() {}

    public static void main(String[] args) throws IOException, InterruptedException {
        var out = System.out;
        var thread = Thread.currentThread();
        Thread.ofPlatform().daemon().start(() -> endWhenBlocked(thread, out));
        out.println("a monitor with a record of its own:");
        twoUse(new Object(), true, out);
        out.println("a monitor that is a bit in its object:");
        twoUse(new Object(), false, out);
    }

    private static void twoUse(Object desk, boolean inflated, PrintStream out)
            throws IOException, InterruptedException {
        try (var hub = Hub.open()) {
            hub.spawn(() -> use(desk, inflated, hub, out));
            hub.spawn(() -> use(desk, inflated, hub, out));
            hub.run();
        }
    }

    // region:monitor
    private static void use(Object desk, boolean inflated, Hub hub, PrintStream out) throws InterruptedException {
        out.println("  " + hub.current() + " comes");
        synchronized (desk) {
            if (inflated) {
                desk.wait(1); // the JVM needs a record of who waits, and keeps it
            }
            out.println("  " + hub.current() + " is in");
            hub.sleep(Duration.ZERO);
        }
        out.println("  " + hub.current() + " is out");
    }
    // endregion:monitor

    /** By the thread's own state: the management interface calls it RUNNABLE here, for it finds no owner. */
    private static void endWhenBlocked(Thread thread, PrintStream out) {
        while (thread.getState() != Thread.State.BLOCKED || !isAtTheDesk(thread.getStackTrace())) {
            Thread.onSpinWait();
        }
        out.println("  the platform thread is BLOCKED at the monitor, for ever");
        Runtime.getRuntime().halt(0);
    }

    private static boolean isAtTheDesk(StackTraceElement[] stack) {
        return stack.length > 0 && stack[0].getMethodName().equals("use");
    }
}
