package sevenways.e06.unwind;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.concurrent.Callable;
import jdk.internal.vm.Continuation;
import jdk.internal.vm.ContinuationScope;
import sevenways.exercises.given.Hub;

/**
 * A green thread. Wanted: an interrupt ends its wait with an exception, or its next wait if it does not wait now, so
 * that its finally blocks run. Whoever joins it waits, without a turn, until it has ended, however it ends.
 */
final class Green {

    private static final ContinuationScope SCOPE = new ContinuationScope("green threads");

    private final Hub hub;
    private final Stack stack;
    private boolean inRunQueue;
    private boolean ended;
    private Exception failure;

    Green(Hub hub, Callable<?> task) {
        this.hub = hub;
        this.stack = new Stack(task);
        hub.runLater(this::turn);
    }

    /** Ends its wait, or its next one. Whoever waits looks again at what it waited for. The caller goes on. */
    void wake() {
        if (!inRunQueue) {
            inRunQueue = true;
            hub.runLater(this::turn);
        }
    }

    /** Lets the others run until it is woken, or for a turn each if it is woken already. */
    private void yieldUntilWoken() {
        Continuation.yield(SCOPE);
        inRunQueue = false;
    }

    // your turn
    private final Set<Green> joining = new LinkedHashSet<>();
    private boolean interrupted;

    void suspend() throws InterruptedException {
        yieldUntilWoken();
        if (interrupted) {
            interrupted = false;
            throw new InterruptedException("a green thread was interrupted");
        }
    }

    void interrupt() {
        interrupted = true;
        wake();
    }

    void join() throws InterruptedException {
        while (!ended) {
            current().wake();
            current().suspend();
        }
    }

    private void afterEnd() {
        joining.forEach(Green::wake);
    }
    // end of your turn

    /** The one that runs now. */
    static Green current() {
        return ((Stack) Continuation.getCurrentContinuation(SCOPE)).owner();
    }

    boolean isEnded() {
        return ended;
    }

    /** What its task has thrown; null if it ended well, or has not ended. */
    Exception failure() {
        return failure;
    }

    /** Where it stands, while it has no turn. */
    StackTraceElement[] stack() {
        return stack.getStackTrace();
    }

    private void turn() {
        if (!ended) {
            stack.run();
        }
    }

    private void run(Callable<?> task) {
        try {
            task.call();
        } catch (Exception e) {
            failure = e;
        }
        ended = true;
        afterEnd();
    }

    private final class Stack extends Continuation {

        Stack(Callable<?> task) {
            super(SCOPE, () -> Green.this.run(task));
        }

        Green owner() {
            return Green.this;
        }
    }
}
