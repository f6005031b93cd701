package sevenways.e04.fairchannel;

import java.util.ArrayDeque;
import java.util.Deque;
import jdk.internal.vm.Continuation;
import jdk.internal.vm.ContinuationScope;

/** Runs tasklets on one thread, in the order in which they stand in its queue. */
final class Turns {

    private static final ContinuationScope SCOPE = new ContinuationScope("tasklets");

    private final Deque<Continuation> runQueue = new ArrayDeque<>();

    void start(Runnable body) {
        runLast(new Continuation(SCOPE, body));
    }

    /** Returns when nobody can run any more. */
    void run() {
        while (!runQueue.isEmpty()) {
            runQueue.removeFirst().run();
        }
    }

    /** The tasklet that calls. */
    Continuation current() {
        return Continuation.getCurrentContinuation(SCOPE);
    }

    /** Leaves the thread; the calling tasklet goes on when it has been put into the queue and its turn has come. */
    void suspend() {
        Continuation.yield(SCOPE);
    }

    void runFirst(Continuation tasklet) {
        runQueue.addFirst(tasklet);
    }

    void runLast(Continuation tasklet) {
        runQueue.addLast(tasklet);
    }
}
