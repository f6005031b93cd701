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
    private record Sleeper(Continuation tasklet, long deadline, long number) {

        static int inOrder(Sleeper one, Sleeper other) {
            var byDeadline = Long.compare(one.deadline, other.deadline);
            return byDeadline != 0 ? byDeadline : Long.compare(one.number, other.number);
        }
    }

    private final Queue<Sleeper> sleepers = new PriorityQueue<>(Sleeper::inOrder);
    private long sleeps;

    void sleep(Duration time) {
        sleepers.add(new Sleeper(current(), clock.nanoTime() + time.toNanos(), sleeps++));
        Continuation.yield(SCOPE);
    }

    void run() throws InterruptedException {
        while (!runQueue.isEmpty() || !sleepers.isEmpty()) {
            while (!sleepers.isEmpty() && sleepers.peek().deadline - clock.nanoTime() <= 0) {
                runQueue.add(sleepers.remove().tasklet);
            }
            if (runQueue.isEmpty()) {
                clock.sleep(Duration.ofNanos(sleepers.peek().deadline - clock.nanoTime()));
            } else {
                runQueue.remove().run();
            }
        }
    }
    // end of your turn
}
