package sevenways.exercises.kit;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;

/**
 * Threads that change only where they wait. They are virtual, and the JVM has one carrier for all of them, so when none
 * of them can run, they stand, and may be looked at.
 *
 * <p>The check's JVM needs {@code -Djdk.virtualThreadScheduler.parallelism=1} and
 * {@code -Djdk.virtualThreadScheduler.maxPoolSize=1}.
 */
public final class OneCarrier {

    /** How often in a row nothing must move: a thread that was just woken is runnable only after the one that woke it waits. */
    private static final int LOOKS = 20;

    /** Whoever takes turns without end has had more by then. */
    private static final int MOST_LOOKS = 1_000;

    /** CPU time, which a busy machine does not stretch. */
    private static final long PATIENCE_NANOS = TimeUnit.MILLISECONDS.toNanos(300);

    private final ConcurrentLinkedQueue<Thread> made = new ConcurrentLinkedQueue<>();
    private final String asksAgain;

    /** @param asksAgain the sentence for an answer that never lets go of the carrier */
    public OneCarrier(String asksAgain) {
        this.asksAgain = asksAgain;
    }

    public OneCarrier() {
        this("A thread of the answer never waits: it asks again and again, and nobody else can run.");
    }

    /** For the answer: all its threads are made by it. */
    public ThreadFactory threads() {
        return task -> {
            var thread = Thread.ofVirtual().name("page-" + made.size()).unstarted(task);
            made.add(thread);
            return thread;
        };
    }

    /** Starts a part of the answer as one of these threads, as the one who calls it. */
    public Thread start(String name, Runnable task) {
        var thread = Thread.ofVirtual().name(name).unstarted(task);
        made.add(thread);
        thread.start();
        return thread;
    }

    /** All that were made, the check's own included. */
    public List<Thread> made() {
        return List.copyOf(made);
    }

    /** Returns when none of the threads can go on. */
    public void settle() throws InterruptedException {
        var quiet = 0;
        for (var look = 0; quiet < LOOKS; look++) {
            passThrough();
            quiet = made.stream().allMatch(OneCarrier::stands) ? quiet + 1 : 0;
            if (look == MOST_LOOKS) {
                throw new NotYet("every thread waits, or has ended", "1,000 turns", asksAgain, runningStack());
            }
        }
    }

    /** Those that stand and will go on by themselves, whatever happens. */
    public List<Thread> sleeping() {
        return made.stream()
                .filter(thread -> thread.getState() == Thread.State.TIMED_WAITING)
                .filter(thread -> Arrays.stream(thread.getStackTrace()).anyMatch(OneCarrier::isSleep))
                .toList();
    }

    private static boolean isSleep(StackTraceElement frame) {
        return frame.getClassName().equals(Thread.class.getName())
                && frame.getMethodName().equals("sleep");
    }

    private static boolean stands(Thread thread) {
        return switch (thread.getState()) {
            case NEW, WAITING, TIMED_WAITING, TERMINATED -> true;
            case RUNNABLE, BLOCKED -> false;
        };
    }

    /** An empty thread gets its turn only after all that were runnable before it have let go of the carrier. */
    private void passThrough() throws InterruptedException {
        var through = new CountDownLatch(1);
        var before = carriersCpuTime();
        Thread.startVirtualThread(through::countDown);
        while (!through.await(20, TimeUnit.MILLISECONDS)) {
            if (carriersCpuTime() - before > PATIENCE_NANOS) {
                throw new NotYet("every thread waits, or has ended", "one runs on and on", asksAgain, runningStack());
            }
        }
    }

    private StackTraceElement[] runningStack() {
        return made.stream()
                .filter(thread -> thread.getState() == Thread.State.RUNNABLE)
                .findFirst()
                .map(Thread::getStackTrace)
                .orElse(null);
    }

    private static long carriersCpuTime() {
        return CpuTime.ofThreads(thread -> thread.getName().startsWith("ForkJoinPool-1-worker"));
    }
}
