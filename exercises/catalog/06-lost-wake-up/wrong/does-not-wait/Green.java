package sevenways.e06.lostwakeup;

import java.util.function.Consumer;
import jdk.internal.vm.Continuation;
import jdk.internal.vm.ContinuationScope;
import sevenways.exercises.given.Hub;

/**
 * A green thread: a task with a stack of its own. Wanted: a wake-up that comes before the wait is kept, so the wait
 * ends at once. Only one is kept, however many come.
 */
final class Green {

    private static final ContinuationScope SCOPE = new ContinuationScope("green threads");

    private final Hub hub;
    private final Continuation stack;

    /** @param task is handed this green thread, so that it can suspend itself */
    Green(Hub hub, Consumer<Green> task) {
        this.hub = hub;
        this.stack = new Continuation(SCOPE, () -> task.accept(this));
        hub.runLater(stack::run);
    }

    // your turn
    /** Called by this green thread alone: returns when it was woken. */
    void suspend() {
        hub.runLater(stack::run);
        Continuation.yield(SCOPE);
    }

    /**
     * Called by anybody on the hub's thread, also by this green thread, and also when it has ended. The caller goes on.
     */
    void wake() {
        // It goes on by itself.
    }
    // end of your turn

    boolean isEnded() {
        return stack.isDone();
    }

    /** Where it stands, while it has no turn. */
    StackTraceElement[] stack() {
        return stack.getStackTrace();
    }
}
