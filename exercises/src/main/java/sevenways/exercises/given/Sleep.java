package sevenways.exercises.given;

import java.io.IOException;
import java.nio.channels.Selector;

/** How a loop falls asleep. A check gives another one than the selector's own, which sees when nothing more happens. */
public interface Sleep {

    /** The selector's own. */
    Sleep REAL = new Sleep() {
        @Override
        public void select(Selector selector, long millis) throws IOException {
            selector.select(millis);
        }

        @Override
        public void wakeup(Selector selector) {
            selector.wakeup();
        }
    };

    /** Returns when a channel is ready, when somebody wakes it, or when so many milliseconds are over; 0: never. */
    void select(Selector selector, long millis) throws IOException;

    /** From another thread: ends this sleep; if nobody sleeps, the next one returns at once. */
    void wakeup(Selector selector);
}
