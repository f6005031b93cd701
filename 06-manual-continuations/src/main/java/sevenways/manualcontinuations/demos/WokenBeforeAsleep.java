package sevenways.manualcontinuations.demos;

import java.io.IOException;
import java.io.PrintStream;
import java.util.ArrayDeque;
import java.util.Queue;
import jdk.internal.vm.Continuation;
import jdk.internal.vm.ContinuationScope;

/** A wake-up that comes before the wait, by two ways of waking that do not keep it. */
final class WokenBeforeAsleep {

    private static final ContinuationScope SCOPE = new ContinuationScope("green threads");

    private final PrintStream out;
    private final Queue<Continuation> runQueue = new ArrayDeque<>();
    private final Continuation thread = new Continuation(SCOPE, this::task);
    private final Runnable wake;
    private boolean waiting;

    private WokenBeforeAsleep(PrintStream out, boolean atOnce) {
        this.out = out;
        wake = atOnce ? this::resumeAtOnce : this::resumeIfItWaits;
    }

    public static void main(String[] args) throws IOException {
        show(System.out);
    }

    static void show(PrintStream out) {
        out.println("wake resumes at once:");
        new WokenBeforeAsleep(out, true).run();
        out.println("wake resumes whoever waits:");
        new WokenBeforeAsleep(out, false).run();
    }

    // region:wake
    private void task() {
        out.println("  green thread  asks somebody, who answers at once");
        wake.run();
        out.println("  green thread  waits for the answer");
        waiting = true;
        Continuation.yield(SCOPE);
        out.println("  green thread  has the answer");
    }

    private void resumeAtOnce() {
        thread.run();
    }

    private void resumeIfItWaits() {
        if (waiting) {
            runQueue.add(thread);
        }
    }
    // endregion:wake

    private void run() {
        runQueue.add(thread);
        try {
            while (!runQueue.isEmpty()) {
                runQueue.remove().run();
            }
            out.println("  hub           returns; the green thread has ended: " + thread.isDone());
        } catch (IllegalStateException e) {
            out.println("  hub           fails: " + e.getMessage());
        }
    }
}
