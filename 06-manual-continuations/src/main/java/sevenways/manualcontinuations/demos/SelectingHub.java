package sevenways.manualcontinuations.demos;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.channels.SelectableChannel;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import jdk.internal.vm.Continuation;

/** Stage 3 of the hub: the thread sleeps in a selector, so a channel that is ready wakes who waits for it. */
class SelectingHub extends SleepingHub implements AutoCloseable {

    private final Selector selector = Selector.open();

    SelectingHub(PrintStream out) throws IOException {
        super(out);
    }

    /** Lets others run until the channel is ready for the operation. */
    final void await(SelectableChannel channel, int operation) throws IOException, InterruptedException {
        var key = channel.register(selector, operation, current());
        try {
            suspend();
        } finally {
            if (key.isValid()) {
                key.interestOps(0);
            }
        }
    }

    @Override
    final void idle(long millis) throws IOException {
        if (millis > 0) {
            selector.select(millis);
        } else {
            selector.selectNow();
        }
        for (var key : selector.selectedKeys()) {
            wake((Continuation) key.attachment());
        }
        selector.selectedKeys().clear();
    }

    @Override
    final boolean isAnyAwaited() {
        return selector.keys().stream().filter(SelectionKey::isValid).anyMatch(key -> key.interestOps() != 0);
    }

    /** The hub waits for the channel no longer. Who waited for it is not told. */
    final void drop(SelectableChannel channel) {
        channel.keyFor(selector).cancel();
    }

    @Override
    public final void close() throws IOException {
        selector.close();
    }
}
