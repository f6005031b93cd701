package sevenways.blockingcoroutine;

import jdk.internal.vm.Continuation;
import jdk.internal.vm.ContinuationScope;

/**
 * A stack without a thread. It runs on the thread of its scheduler until it yields, waits or ends; until then, nothing
 * takes the thread away from it.
 */
public final class Tasklet {

    private static final ContinuationScope SCOPE = new ContinuationScope("tasklets");

    private final Scheduler scheduler;
    private final String name;
    private final Stack stack;
    private Runnable afterYield;

    Tasklet(Scheduler scheduler, String name, Runnable body) {
        this.scheduler = scheduler;
        this.name = name;
        this.stack = new Stack(body);
    }

    /**
     * Lets all others run that can, and then goes on.
     *
     * @throws IllegalStateException outside a tasklet, or where a tasklet cannot leave the thread
     */
    public static void yield() {
        var self = current();
        self.leaveThread(() -> self.scheduler.runLast(self));
    }

    /** The tasklet that the calling code runs in. */
    static Tasklet current() {
        if (!isRunning()) {
            throw new IllegalStateException("Only a tasklet can yield, send or receive; this is the bare thread "
                    + Thread.currentThread().getName());
        }
        return ((Stack) Continuation.getCurrentContinuation(SCOPE)).tasklet();
    }

    /** Whether the calling code runs in a tasklet. */
    static boolean isRunning() {
        return Continuation.getCurrentContinuation(SCOPE) != null;
    }

    // region:switch
    /**
     * Gives the thread back to the scheduler, and returns when the scheduler resumes this tasklet.
     *
     * @param next puts the tasklet where it is to wait, and wakes others. It runs only when the tasklet has left the
     *     thread: a tasklet in a queue is never one that still runs, and if it cannot leave, nothing has happened.
     */
    void leaveThread(Runnable next) {
        afterYield = next;
        Continuation.yield(SCOPE);
    }

    /** Runs the tasklet on this thread until it leaves it or ends. */
    void resume() {
        if (isRunning()) {
            throw new IllegalStateException(current() + " cannot resume " + name + ": only the scheduler does");
        }
        if (stack.isDone()) {
            throw new IllegalStateException(name + " has ended");
        }
        stack.run();
        if (!stack.isDone()) {
            afterYield.run();
        }
    }
    // endregion:switch

    Scheduler scheduler() {
        return scheduler;
    }

    /** The tasklet's name. */
    @Override
    public String toString() {
        return name;
    }

    /** The JDK's part: copies the frames of this tasklet from the thread's stack to the heap, and back. */
    private final class Stack extends Continuation {

        Stack(Runnable body) {
            super(SCOPE, body);
        }

        Tasklet tasklet() {
            return Tasklet.this;
        }

        @Override
        protected void onPinned(Pinned reason) {
            var cause = switch (reason) {
                case NATIVE -> "a class initializer or a native method is on its stack";
                case CRITICAL_SECTION -> "it is in a section that is pinned to the thread";
                default -> "the JVM says " + reason;
            };
            throw new IllegalStateException(name + " cannot leave the thread here: " + cause);
        }
    }
}
