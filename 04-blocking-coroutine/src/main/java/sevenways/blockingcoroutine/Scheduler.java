package sevenways.blockingcoroutine;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Runs tasklets on one thread, in turn. It belongs to the thread that creates it. */
public final class Scheduler {

    private final Thread owner = Thread.currentThread();

    /** Those that can run, in the order in which they will. */
    private final Deque<Tasklet> runQueue = new ArrayDeque<>();

    /** Those that somebody must wake first, and what each waits for. */
    private final Map<Tasklet, String> waiting = new LinkedHashMap<>();

    private final List<TaskletException> failures = new ArrayList<>();

    /**
     * Makes a tasklet that runs {@code body}; its first turn comes after all others that can run now.
     *
     * @throws IllegalStateException on a thread that is not this scheduler's
     */
    public void start(String name, Runnable body) {
        refuseOtherThreads();
        runLast(new Tasklet(this, name, () -> {
            try {
                body.run();
            } catch (Throwable e) {
                // Kept, not thrown: it would leave through run(), and all other tasklets would end with it.
                failures.add(new TaskletException(Tasklet.current(), e));
            }
        }));
    }

    // region:run
    /**
     * Runs the tasklets until none can run. It may be called again.
     *
     * @throws TaskletException if a tasklet failed: the first that did, when all others have run as far as they can;
     *     further failures, and a deadlock, are suppressed exceptions of it
     * @throws DeadlockException if tasklets still wait
     * @throws IllegalStateException where running a tasklet would not be safe, see {@link SafePlace}
     */
    public void run() {
        refuseOtherThreads();
        SafePlace.check();
        while (!runQueue.isEmpty()) {
            runQueue.removeFirst().resume();
        }
        report();
    }
    // endregion:run

    /** The tasklet can run when all others have had their turn. */
    void runLast(Tasklet tasklet) {
        waiting.remove(tasklet);
        runQueue.addLast(tasklet);
    }

    /** The tasklet runs before all others. */
    void runFirst(Tasklet tasklet) {
        waiting.remove(tasklet);
        runQueue.addFirst(tasklet);
    }

    /** The tasklet cannot run until somebody calls one of the other two. */
    void waits(Tasklet tasklet, String forWhat) {
        waiting.put(tasklet, forWhat);
    }

    private void report() {
        var problems = new ArrayList<RuntimeException>(failures);
        failures.clear();
        if (!waiting.isEmpty()) {
            problems.add(new DeadlockException(waiting));
        }
        if (!problems.isEmpty()) {
            var first = problems.removeFirst();
            problems.forEach(first::addSuppressed);
            throw first;
        }
    }

    private void refuseOtherThreads() {
        if (Thread.currentThread() != owner) {
            throw new IllegalStateException("This scheduler belongs to the thread " + owner.getName() + ", not to "
                    + Thread.currentThread().getName());
        }
    }
}
