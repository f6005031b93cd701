package sevenways.e06.turns;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.function.Consumer;
import jdk.internal.vm.Continuation;
import jdk.internal.vm.ContinuationScope;

/**
 * Runs green threads in turn, all on the thread that calls {@link #run}. Wanted: each has a stack of its own. Who
 * yields goes on where it was when all others have had a turn. Who fails is reported, and the others go on.
 */
final class Hub {

    private static final ContinuationScope SCOPE = new ContinuationScope("green threads");

    private final Consumer<RuntimeException> failures;

    /** @param failures is told what comes out of a task that fails */
    Hub(Consumer<RuntimeException> failures) {
        this.failures = failures;
    }

    // your turn
    private final Queue<Continuation> queue = new ArrayDeque<>();
    private Continuation current;

    void spawn(Runnable task) {
        queue.add(new Continuation(SCOPE, task));
    }

    void run() {
        while (!queue.isEmpty()) {
            current = queue.remove();
            try {
                while (!current.isDone()) current.run();
            } catch (RuntimeException e) {
                failures.accept(e);
            }
        }
    }

    void yield() {
        queue.add(current);
        Continuation.yield(SCOPE);
    }
    // end of your turn
}
