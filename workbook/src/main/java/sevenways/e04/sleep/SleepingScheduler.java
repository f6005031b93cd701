package sevenways.e04.sleep;

import java.time.Duration;
import java.util.*;
import jdk.internal.vm.Continuation;
import jdk.internal.vm.ContinuationScope;
import sevenways.exercises.given.Clock;

/**
 * Runs tasklets on one thread, in turn.
 *
 * <p>Wanted: a tasklet that sleeps holds nobody up. The thread itself sleeps only when nobody can run, by the given
 * clock, whose values may overflow, and only until the first must go on. Those who are due at the same moment go on in
 * the order in which they fell asleep.
 */
final class SleepingScheduler {

    private static final ContinuationScope SCOPE = new ContinuationScope("tasklets");

    private final Clock clock;
    private final Queue<Continuation> runQueue = new ArrayDeque<>();

    SleepingScheduler(Clock clock) {
        this.clock = clock;
    }

    void start(Runnable body) {
        runQueue.add(new Continuation(SCOPE, body));
    }

    /** For a tasklet: it goes on when all others have run that can. */
    void letOthersRun() {
        runQueue.add(current());
        Continuation.yield(SCOPE);
    }

    private static Continuation current() {
        return Continuation.getCurrentContinuation(SCOPE);
    }

    // your turn
    void sleep(Duration time) {
        try {
            clock.sleep(time);
        } catch (InterruptedException e) {
            throw new IllegalStateException("nobody interrupts here", e);
        }
    }

    void run() throws InterruptedException {
        while (!runQueue.isEmpty()) {
            runQueue.remove().run();
        }
    }
    // end of your turn
}
