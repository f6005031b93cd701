package sevenways.exercises.kit;

import java.io.IOException;
import java.nio.channels.Selector;
import java.util.concurrent.atomic.AtomicLong;
import sevenways.exercises.given.Sleep;

/**
 * The sleep of a loop, observed. When nothing is ready, the loop would sleep now: that is a quiet point, at which the
 * check does what is to happen meanwhile. No time passes, so no machine is too slow for a verdict.
 */
public final class ObservedSleep implements Sleep {

    /** A loop that sleeps at all has done so by then. */
    private static final int MOST_TURNS = 1_000;

    private final Quiet quiet;
    private final String spins;
    private int turnsWithoutSleep;
    private final AtomicLong turns = new AtomicLong();

    /** What happens while the loop sleeps. */
    public interface Quiet {
        /**
         * @param millis as the loop has given it
         * @return whether something will wake the loop: then it sleeps until that comes; else it takes its next turn
         */
        boolean point(Selector selector, long millis) throws IOException;
    }

    /** @param spins the sentence for a loop that never sleeps */
    public ObservedSleep(String spins, Quiet quiet) {
        this.spins = spins;
        this.quiet = quiet;
    }

    @Override
    public void select(Selector selector, long millis) throws IOException {
        turns.incrementAndGet();
        if (++turnsWithoutSleep > MOST_TURNS) {
            throw new NotYet("the loop falls asleep", "1,000 turns, and no sleep", spins);
        }
        // A key that was left among the selected ones counts as no change, and yet the loop serves it again.
        var leftOver = !selector.selectedKeys().isEmpty();
        if (selector.selectNow() == 0 && !leftOver) {
            turnsWithoutSleep = 0;
            if (quiet.point(selector, millis)) {
                selector.select();
            } else {
                selector.selectNow();
            }
        }
    }

    /** How often the loop has come here; may be asked by another thread. */
    public long turns() {
        return turns.get();
    }
}
