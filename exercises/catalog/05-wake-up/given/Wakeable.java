package sevenways.e05.wakeup;

import java.io.IOException;

/**
 * What a {@link java.nio.channels.Selector} does when no channel is registered. The check brings one of its own, to let
 * another thread come at any moment.
 */
interface Wakeable {

    /** Sleeps until somebody wakes it. */
    void select() throws IOException;

    /** The same, but not longer than so many milliseconds; 0 means without a limit. */
    void select(long millis) throws IOException;

    /** Does not sleep. Uses up a wake-up that has come already. */
    void selectNow() throws IOException;

    /** Ends the sleep; if nobody sleeps, the next one ends at once. For any thread. */
    void wakeup();
}
