package sevenways.exercises.given;

import java.util.ArrayDeque;
import java.util.Queue;

/** A run queue, and the loop that serves it. That is 06-turns, with something to do when the queue is empty. */
public final class Hub {

    private final Queue<Runnable> runQueue = new ArrayDeque<>();
    private final Between between;

    public Hub(Between between) {
        this.between = between;
    }

    /** Puts a turn at the end of the run queue. */
    public void runLater(Runnable turn) {
        runQueue.add(turn);
    }

    /** Takes turn after turn, and returns when nobody can go on and nobody is woken any more. */
    public void run() {
        do {
            while (!runQueue.isEmpty()) {
                between.turn();
                runQueue.remove().run();
            }
            between.nobodyCanGoOn();
        } while (!runQueue.isEmpty());
    }
}
