package sevenways.manualcontinuations;

import java.nio.channels.SelectableChannel;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * The original of 2012, for comparison only: asks nobody, never sleeps, and wakes every green thread in every turn of
 * the hub, so that each tries its socket for itself and, nearly always, waits again.
 */
final class PollingReadiness implements Readiness {

    private final Set<GreenThread> waiting = new LinkedHashSet<>();

    @Override
    public void watch(SelectableChannel channel, int ops, GreenThread waiter) {
        waiting.add(waiter);
    }

    @Override
    public void forget(SelectableChannel channel, GreenThread waiter) {
        waiting.remove(waiter);
    }

    // region:poll
    @Override
    public void wakeReady(long nanos) {
        waiting.forEach(GreenThread::wake);
        waiting.clear();
    }
    // endregion:poll

    @Override
    public void close() {
        // Nothing was opened.
    }
}
