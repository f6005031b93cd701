package sevenways.e06.await;

import java.io.IOException;
import java.net.SocketTimeoutException;
import java.nio.channels.SelectableChannel;
import java.nio.channels.Selector;
import sevenways.exercises.given.Clock;
import sevenways.exercises.given.Green;
import sevenways.exercises.given.Sleep;

/**
 * Lets green threads wait for channels. Wanted: while all wait, the hub sleeps in the selector. A wait ends when the
 * channel is ready, when its deadline is over, or by an interrupt; and what is over wakes nobody any more.
 */
final class Await {

    private final Selector selector;
    private final Sleep sleep;
    private final Clock clock;
    private final Timers timers = new Timers();

    /** @param sleep how to sleep in the selector */
    Await(Selector selector, Sleep sleep, Clock clock) {
        this.selector = selector;
        this.sleep = sleep;
        this.clock = clock;
    }

    // your turn
    void await(SelectableChannel channel, int ops, long deadline) throws IOException, InterruptedException {
        var self = Green.current();
        self.suspend("a channel");
        var key = channel.register(selector, ops, self);
        var timer = timers.set(deadline, self);
        try {
            self.suspend("a channel");
        } finally {
            timers.cancel(timer);
            key.interestOps(0);
        }
        if (timer.expired()) {
            throw new SocketTimeoutException("not ready before the deadline");
        }
    }

    void sleepWhileAllWait() throws IOException {
        sleep.select(selector, timers.millisToFirst(clock.nanoTime()));
        for (var key : selector.selectedKeys()) {
            ((Green) key.attachment()).wake();
        }
        selector.selectedKeys().clear();
        timers.expire(clock.nanoTime());
    }
    // end of your turn
}
