package sevenways.exercises.given;

import java.io.IOException;
import java.nio.channels.Selector;

/**
 * How a loop sleeps, as {@link Selector#select(long)} does. A check brings one of its own, which sees when nothing more
 * would happen.
 */
public interface Sleep {

    /**
     * Returns when a channel is ready or the time is over.
     *
     * @param millis how long at most; 0 means without a limit
     */
    void select(Selector selector, long millis) throws IOException;
}
