package sevenways.comparison.waiter;

import java.util.concurrent.locks.LockSupport;

/**
 * Two threads of the JDK that hand the turn to each other: whoever has not got it is parked. Not by a queue or an
 * exchanger of the JDK's: those spin for a while before they park, in the hope that no switch will be needed.
 */
final class TwoThreads {

    private final Thread[] threads;
    private volatile int turn;
    private int turns;

    TwoThreads(Thread.Builder kind, int turnsOfEach) {
        threads = new Thread[] {
            kind.unstarted(() -> play(0, turnsOfEach)), kind.unstarted(() -> play(1, turnsOfEach)),
        };
    }

    /** Returns how many turns there were, when there are no more. */
    int play() throws InterruptedException {
        for (var thread : threads) {
            thread.start();
        }
        for (var thread : threads) {
            thread.join();
        }
        return turns;
    }

    // region:play
    private void play(int self, int turnsOfEach) {
        var other = 1 - self;
        for (var i = 0; i < turnsOfEach; i++) {
            while (turn != self) {
                LockSupport.park(this);
            }
            turns++;
            turn = other;
            LockSupport.unpark(threads[other]);
        }
    }
    // endregion:play
}
