package sevenways.manualcontinuations;

import java.util.LinkedHashSet;
import java.util.SequencedSet;

/** Lets only so many green threads go on at once. The others wait, and go on in the order in which they came. */
public final class Semaphore {

    private final Hub hub;
    private final SequencedSet<GreenThread> waiting = new LinkedHashSet<>();
    private int permits;

    /** @param permits how many can be taken before the first is given back */
    public Semaphore(Hub hub, int permits) {
        this.hub = hub;
        this.permits = permits;
    }

    /**
     * Takes a permit; if there is none, waits for one.
     *
     * @throws InterruptedException if the green thread was interrupted meanwhile; it has no permit then
     */
    public void acquire() throws InterruptedException {
        var self = hub.current();
        if (permits > 0) {
            permits--;
            return;
        }
        waiting.add(self);
        try {
            self.suspend();
        } catch (InterruptedException | RuntimeException e) {
            if (!waiting.remove(self)) {
                release(); // it was given a permit, and interrupted before it could run
            }
            throw e;
        }
    }

    /** Gives a permit back: to whoever has waited longest, if somebody waits. So nobody can push in. */
    public void release() {
        hub.requireOwner();
        if (waiting.isEmpty()) {
            permits++;
        } else {
            waiting.removeFirst().wake();
        }
    }
}
