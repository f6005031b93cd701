package sevenways.manualcontinuations.demos;

import java.io.IOException;
import java.io.PrintStream;
import java.util.HashSet;
import java.util.Set;
import jdk.internal.vm.Continuation;

/** Stage 4 of the hub: a wait can be ended from outside, by an exception on the stack that waits. */
final class InterruptingHub extends SelectingHub {

    private final Set<Continuation> interrupted = new HashSet<>();

    InterruptingHub(PrintStream out) throws IOException {
        super(out);
    }

    // region:interrupt
    /** Ends the wait of another green thread, which waits, with an {@link InterruptedException}. */
    void interrupt(Continuation thread) {
        interrupted.add(thread);
        wake(thread);
    }

    @Override
    void suspend() throws InterruptedException {
        super.suspend();
        if (interrupted.remove(current())) {
            throw new InterruptedException("interrupted while it waited");
        }
    }
    // endregion:interrupt
}
