package sevenways.manualcontinuations.demos;

import java.io.IOException;
import java.io.PrintStream;
import java.util.ArrayDeque;
import java.util.Queue;
import jdk.internal.vm.Continuation;
import jdk.internal.vm.ContinuationScope;
import sevenways.manualcontinuations.GreenThread;

/** Stage 1 of the hub: green threads take turns. One that fails ends alone. */
class TurnHub {

    private static final ContinuationScope SCOPE = new ContinuationScope("green threads");

    final PrintStream out;
    private final Queue<Continuation> runQueue = new ArrayDeque<>();
    private Continuation current;

    TurnHub(PrintStream out) {
        this.out = out;
    }

    /** Makes a green thread, which begins when its turn has come. */
    final Continuation spawn(String name, GreenThread.Task task) {
        var thread = new Continuation(SCOPE, () -> runTask(name, task));
        wake(thread);
        return thread;
    }

    private void runTask(String name, GreenThread.Task task) {
        try {
            task.run();
        } catch (Exception e) {
            out.printf("%-7s ends with %s%n", name, e);
        }
    }

    // region:turns
    /** Returns when nobody can go on. */
    void run() throws IOException {
        while (canGoOn()) {
            current = runQueue.remove();
            current.run();
        }
    }

    /** Lets all others that can run have a turn. */
    final void yield() throws InterruptedException {
        wake(current);
        suspend();
    }

    /** Puts the stack aside, until somebody has called {@link #wake} and the turn has come. */
    void suspend() throws InterruptedException {
        Continuation.yield(SCOPE);
    }

    final void wake(Continuation thread) {
        runQueue.add(thread);
    }
    // endregion:turns

    final boolean canGoOn() {
        return !runQueue.isEmpty();
    }

    final Continuation current() {
        return current;
    }
}
