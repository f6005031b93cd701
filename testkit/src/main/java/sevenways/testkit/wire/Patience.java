package sevenways.testkit.wire;

import static org.junit.jupiter.api.Assumptions.abort;

import java.time.Duration;

/**
 * How long the tests of this JVM wait for something to be closed. A lesson that forgets to close would make each of them
 * wait in vain, and whoever broke it must see that soon. So after the first time, patience is lost.
 */
public final class Patience {

    private static final Duration WHEN_LOST = Duration.ofSeconds(1);

    private static volatile boolean isLost;

    private Patience() {}

    /** As long as usual, or, once patience is lost, a second. */
    public static Duration of(Duration usual) {
        return isLost && usual.compareTo(WHEN_LOST) > 0 ? WHEN_LOST : usual;
    }

    /** Somebody has waited that long in vain. Where it was short, nobody has lost anything. */
    public static void lose(Duration waited) {
        isLost |= waited.compareTo(WHEN_LOST) > 0;
    }

    /** It was lost in an attempt that does not count, because a later one, with more time, has left nothing open. */
    public static void regain() {
        isLost = false;
    }

    /** Skips a test that would only say once more what the first has said. */
    public static void assumeKept() {
        if (isLost) {
            abort("an earlier test has found something left open, see there");
        }
    }
}
