package sevenways.sharing;

import java.lang.management.ManagementFactory;
import java.time.Duration;

/** One thread turns until another one stops it; or so it seems to be written. */
public final class StaleFlag {

    /** Of the turning thread's own CPU time: long enough to be compiled, and to see a flag that it looks at. */
    private static final long ENOUGH_NANOS = Duration.ofMillis(300).toNanos();

    abstract static class Turner implements Runnable {

        abstract void stop();
    }

    // region:plain
    static final class PlainFlag extends Turner {

        private boolean stopped;
        private long turns;

        @Override
        public void run() {
            while (!stopped) {
                turns++;
            }
        }

        @Override
        void stop() {
            stopped = true;
        }
    }
    // endregion:plain

    // region:volatile
    static final class VolatileFlag extends Turner {

        private volatile boolean stopped;
        private long turns;

        @Override
        public void run() {
            while (!stopped) {
                turns++;
            }
        }

        @Override
        void stop() {
            stopped = true;
        }
    }
    // endregion:volatile

    private StaleFlag() {}

    public static void main(String[] args) throws InterruptedException {
        System.out.println("a plain flag: " + afterStop(new PlainFlag()));
        System.out.println("a volatile flag: " + afterStop(new VolatileFlag()));
    }

    private static String afterStop(Turner turner) throws InterruptedException {
        var thread = Thread.ofPlatform().daemon().start(turner);
        awaitCpuTime(thread, ENOUGH_NANOS);
        turner.stop();
        return awaitCpuTime(thread, cpuTime(thread) + ENOUGH_NANOS)
                ? "it has ended"
                : "stopped, and it turns, 300 ms of its own CPU time later";
    }

    /** @return whether the thread has ended before it has used so much */
    private static boolean awaitCpuTime(Thread thread, long nanos) throws InterruptedException {
        while (cpuTime(thread) < nanos) {
            if (thread.join(Duration.ofMillis(1))) {
                return true;
            }
        }
        return false;
    }

    /** @return -1 for a thread that has ended */
    private static long cpuTime(Thread thread) {
        return ManagementFactory.getThreadMXBean().getThreadCpuTime(thread.threadId());
    }
}
