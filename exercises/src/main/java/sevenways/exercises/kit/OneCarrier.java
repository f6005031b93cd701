package sevenways.exercises.kit;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Threads that change only where they wait. They are virtual, and one platform thread carries them all, so when none of
 * them can run, they stand, and may be looked at. No time passes for them: whoever waits for a time waits for ever.
 *
 * <p>The check's JVM needs {@code --add-opens=java.base/java.lang=ALL-UNNAMED},
 * {@code -Djdk.virtualThreadScheduler.parallelism=1} and {@code -Djdk.virtualThreadScheduler.maxPoolSize=1}. The last two
 * are for an answer that makes virtual threads of its own.
 */
public final class OneCarrier {

    /** Whoever has had that much of the carrier's CPU time, and does not wait yet, never will. */
    private static final long PATIENCE_NANOS = TimeUnit.MILLISECONDS.toNanos(500);

    /** A limit of the JDK's own stands for no limit: closing an executor waits for a day, again and again. */
    private static final Duration AS_GOOD_AS_FOR_EVER = Duration.ofHours(1);

    /** The JDK wakes whoever has waited for a time from a thread of this name. */
    private static final String TIMER = "VirtualThread-unparker";

    /** Those of every carrier. Which of them must have ended, and when, the check knows. */
    private static final Set<Thread> MADE = ConcurrentHashMap.newKeySet();

    private final Set<Thread> before = Thread.getAllStackTraces().keySet();
    private final ConcurrentLinkedQueue<Thread> made = new ConcurrentLinkedQueue<>();
    private final AtomicInteger handedOver = new AtomicInteger();
    private final AtomicInteger expired = new AtomicInteger();
    private final AtomicReference<Throwable> thrown = new AtomicReference<>();
    private final Carrier carrier = new Carrier("carrier");
    private final WakeUps wakeUps = new WakeUps();
    private final String asksAgain;
    private boolean strangersAllowed;

    /** A call of the answer. */
    public interface Task {

        void run() throws InterruptedException;
    }

    /** @param asksAgain the sentence for an answer that never lets go of the carrier */
    public OneCarrier(String asksAgain) {
        this.asksAgain = asksAgain;
    }

    public OneCarrier() {
        this("A thread of your code never waits: it asks again and again whether it may go on.");
    }

    /** For an answer that may start threads of its own: whether those stand, {@link #settle} does not know. */
    public OneCarrier withStrangers() {
        strangersAllowed = true;
        return this;
    }

    /** For the answer: all its threads are made by it. */
    public ThreadFactory threads() {
        return task -> unstarted("page-" + made.size(), task);
    }

    /** Starts a part of the answer as one of these threads. What it throws comes out of the next {@link #settle}. */
    public Thread start(String name, Task task) {
        var thread = unstarted(name, () -> {
            try {
                task.run();
            } catch (Throwable e) {
                thrown.compareAndSet(null, e);
            }
        });
        thread.start();
        return thread;
    }

    /** All that were made, the check's own included. */
    public List<Thread> made() {
        return List.copyOf(made);
    }

    /** Whether an answer runs in a thread that it was meant to run in. */
    public boolean hasMade(Thread thread) {
        return made.contains(thread);
    }

    static boolean hasAnyMade(Thread thread) {
        return MADE.contains(thread);
    }

    /** Returns when none of the threads can go on. */
    public void settle() throws InterruptedException {
        var enough = carrier.cpuTime() + PATIENCE_NANOS;
        while (!stands()) {
            if (carrier.cpuTime() > enough) {
                throw new NotYet("every thread waits, or has ended", "one runs on and on", asksAgain, runningStack());
            }
            TimeUnit.MICROSECONDS.sleep(100);
        }
        rethrow(thrown.getAndSet(null));
        for (var stranger : strangers()) {
            throw new NotYet(
                    "threads of the given factory only",
                    "a thread " + stranger.getName(),
                    "A thread was started that the given ThreadFactory has not made.",
                    stranger.getStackTrace());
        }
    }

    /** Those that stand and will go on by themselves, whatever happens, as soon as time passes. */
    public List<Thread> sleeping() {
        return made.stream()
                .filter(thread ->
                        runs(thread) || thread.getState() == Thread.State.TIMED_WAITING && isImpatient(thread))
                .toList();
    }

    private static boolean isImpatient(Thread thread) {
        return VirtualThreads.patience(thread).compareTo(AS_GOOD_AS_FOR_EVER) < 0;
    }

    private Thread unstarted(String name, Runnable task) {
        var turns = new Turns();
        var thread = VirtualThreads.carriedBy(turns).name(name).unstarted(task);
        turns.thread = thread;
        made.add(thread);
        MADE.add(thread);
        return thread;
    }

    /** The scheduler of one thread. */
    private final class Turns implements Executor {

        private final Runnable turn = this::run;
        private Runnable ofTheJdk;
        private Thread thread;

        @Override
        public void execute(Runnable ready) {
            handedOver.incrementAndGet();
            ofTheJdk = ready;
            if (hasExpired()) {
                expired.incrementAndGet();
            } else {
                carrier.execute(turn);
            }
        }

        /** A wait may be over before the thread has let go of its carrier: then it is the carrier that says so. */
        private boolean hasExpired() {
            return Thread.currentThread().getName().equals(TIMER)
                    || carrier.isAtTheEndOf(turn) && VirtualThreads.hasSetALimit(thread, AS_GOOD_AS_FOR_EVER);
        }

        private void run() {
            VirtualThreads.forgetLimit(thread);
            ofTheJdk.run();
        }
    }

    private static void rethrow(Throwable thrown) throws InterruptedException {
        switch (thrown) {
            case null -> {}
            case Error e -> throw e;
            case RuntimeException e -> throw e;
            case InterruptedException e -> throw e;
            default -> throw new IllegalStateException(thrown);
        }
    }

    private boolean stands() throws InterruptedException {
        var before = handedOver.get();
        if (!noneRuns()) {
            return false;
        }
        wakeUps.await();
        return noneRuns() && handedOver.get() == before;
    }

    /** One whose time has expired looks as if it ran, and gets no turn. */
    private boolean noneRuns() {
        return made.stream().filter(OneCarrier::runs).count() == expired.get();
    }

    /**
     * To ask for the state takes a lock that an interrupted thread needs, too: for a moment its carrier may be blocked by
     * the question.
     */
    private static boolean runs(Thread thread) {
        return switch (thread.getState()) {
            case RUNNABLE -> true;
            case BLOCKED -> VirtualThreads.isCarried(thread);
            default -> false;
        };
    }

    private List<Thread> strangers() {
        return strangersAllowed
                ? List.of()
                : Thread.getAllStackTraces().keySet().stream()
                        .filter(thread -> !before.contains(thread) && Leftovers.mayBeTheAnswers(thread))
                        .toList();
    }

    private StackTraceElement[] runningStack() {
        return made.stream()
                .filter(OneCarrier::runs)
                .findFirst()
                .map(Thread::getStackTrace)
                .orElse(null);
    }
}
