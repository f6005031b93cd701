package sevenways.manualcontinuations;

import java.io.IOException;
import java.nio.channels.SelectableChannel;
import java.nio.channels.Selector;
import java.util.concurrent.TimeUnit;

/** Sleeps in a selector until a channel is ready, however many there are. */
class SelectorReadiness implements Readiness {

    private final Selector selector;

    SelectorReadiness() throws IOException {
        selector = Selector.open();
    }

    /** A channel is registered once. Its interest stays until it is another, because each change is a system call. */
    @Override
    public void watch(SelectableChannel channel, int op, GreenThread waiter) throws IOException {
        var key = channel.keyFor(selector);
        if (key == null) {
            channel.register(selector, op, waiter);
        } else if (key.attachment() != null) {
            throw new IllegalStateException(key.attachment() + " waits for this channel already");
        } else {
            if (key.interestOps() != op) {
                key.interestOps(op);
            }
            key.attach(waiter);
        }
    }

    @Override
    public void forget(SelectableChannel channel, GreenThread waiter) {
        var key = channel.keyFor(selector);
        if (key != null) {
            key.attach(null);
        }
    }

    // region:select
    /** Not by {@code select(Consumer)}: whatever that calls runs under the selector's monitors. */
    @Override
    public void wakeReady(long nanos) throws IOException {
        if (nanos <= 0) {
            selector.selectNow();
        } else {
            // Rounded up: to wake before the deadline is to wake twice.
            selector.select(TimeUnit.NANOSECONDS.toMillis(nanos) + 1);
        }
        for (var key : selector.selectedKeys()) {
            if (key.attach(null) instanceof GreenThread waiter) {
                waiter.wake();
            } else if (key.isValid()) {
                // Nobody waits for it at the moment: a selector that told so again and again would never sleep.
                key.interestOps(0);
            }
        }
        selector.selectedKeys().clear();
    }
    // endregion:select

    @Override
    public void close() throws IOException {
        selector.close();
    }
}
