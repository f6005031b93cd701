package sevenways.manualcontinuations;

import java.io.IOException;
import java.nio.channels.SelectableChannel;

/** Knows which channels are ready, and wakes the green threads that wait for them. The hub resumes these. */
interface Readiness extends AutoCloseable {

    /** The waiter is to be woken, once, when the channel may be ready for one of {@code ops}, or was closed. */
    void watch(SelectableChannel channel, int ops, GreenThread waiter) throws IOException;

    /** The waiter no longer waits for the channel, whether it was woken or not. */
    void forget(SelectableChannel channel, GreenThread waiter);

    /**
     * Wakes those whose channels are ready or closed.
     *
     * @param nanos how long to sleep at most until one is; an interrupt of the platform thread ends the sleep
     */
    void wakeReady(long nanos) throws IOException;

    /** From any thread: whoever sleeps in {@link #wakeReady} does so no longer, or not at all if it was about to. Nothing for whoever never sleeps. */
    default void wakeUp() {}

    @Override
    void close() throws IOException;
}
