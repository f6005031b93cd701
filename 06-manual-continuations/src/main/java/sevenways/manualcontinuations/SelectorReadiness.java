package sevenways.manualcontinuations;

import java.io.IOException;
import java.nio.channels.SelectableChannel;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/** Sleeps in a selector until a channel is ready, however many there are. */
class SelectorReadiness implements Readiness {

    private final Selector selector;

    private final Map<SelectionKey, GreenThread> waiting = new HashMap<>();

    /** The keys for which nobody waits at the moment: together with the others, all that the selector has. */
    private final Set<SelectionKey> idle = new HashSet<>();

    private volatile boolean wokenUp;

    SelectorReadiness() throws IOException {
        selector = Selector.open();
    }

    /** A channel is registered once. Its interest stays until it is another, because each change is a system call. */
    @Override
    public void watch(SelectableChannel channel, int ops, GreenThread waiter) throws IOException {
        var key = channel.keyFor(selector);
        if (key == null || !key.isValid()) {
            key = channel.register(selector, ops);
        } else if (waiting.containsKey(key)) {
            throw new IllegalStateException(waiting.get(key) + " waits for this channel already");
        } else if (key.interestOps() != ops) {
            key.interestOps(ops);
        }
        idle.remove(key);
        waiting.put(key, waiter);
    }

    @Override
    public void forget(SelectableChannel channel, GreenThread waiter) {
        var key = channel.keyFor(selector);
        if (waiting.remove(key, waiter)) {
            idle.add(key);
        }
    }

    // region:select
    @Override
    public void wakeReady(long nanos) throws IOException {
        // First without sleep: a select lets go of the closed channels, and whoever waits for one must not sleep on.
        selector.selectNow();
        var somebodyWoke = wakeSelected() | wakeClosed();
        if (!somebodyWoke && nanos > 0 && !wokenUp) {
            // Rounded up: to wake before the deadline is to wake twice.
            selector.select(TimeUnit.NANOSECONDS.toMillis(nanos) + 1);
            wakeSelected();
        }
        wokenUp = false;
    }

    /** In this order: the look without sleep may use up the selector's own wake-up, and the sleep must learn of it. */
    @Override
    public void wakeUp() {
        wokenUp = true;
        selector.wakeup();
    }

    /** Not by {@code select(Consumer)}: whatever that calls runs under the selector's monitors. */
    private boolean wakeSelected() {
        var somebodyWoke = false;
        for (var key : selector.selectedKeys()) {
            var waiter = waiting.remove(key);
            if (waiter != null) {
                idle.add(key);
                waiter.wake();
                somebodyWoke = true;
            } else if (key.isValid()) {
                // Nobody waits for it at the moment: a selector that told so again and again would never sleep.
                key.interestOps(0);
            }
        }
        selector.selectedKeys().clear();
        return somebodyWoke;
    }
    // endregion:select

    /**
     * A selector drops a closed channel and tells nobody; only the number of its keys shows it. Most channels are closed
     * by the green thread that used them, while it does not wait. So the keys are gone through only if one is missing.
     */
    private boolean wakeClosed() {
        idle.removeIf(key -> !key.isValid());
        if (selector.keys().size() == waiting.size() + idle.size()) {
            return false;
        }
        waiting.forEach((key, waiter) -> {
            if (!key.isValid()) {
                waiter.wake();
            }
        });
        return waiting.keySet().removeIf(key -> !key.isValid());
    }

    @Override
    public void close() throws IOException {
        selector.close();
    }
}
