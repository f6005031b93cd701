package sevenways.e03.supervise;

import java.io.IOException;
import java.time.Duration;
import java.util.*;
import sevenways.exercises.given.Clock;

/**
 * Keeps a child alive.
 *
 * <p>Wanted: exit value 0 is the end. Any other exit value is a death, and so is a start that fails. A child that has
 * died is started again; but when there were more than three deaths within any ten seconds, {@code run} gives up and
 * says what the last one was. When {@code stop} has been called, no child lives on, no other is started, and
 * {@code run} says that it was stopped: whom {@code stop} has killed has not died.
 */
final class Supervisor {

    static final int MOST_DEATHS = 3;
    static final Duration WITHIN = Duration.ofSeconds(10);

    private final Launcher launcher;
    private final Clock clock;
    private volatile boolean stopped;

    /** The one that lives; null before the first. */
    private volatile Child child;

    Supervisor(Launcher launcher, Clock clock) {
        this.launcher = launcher;
        this.clock = clock;
    }

    /** Any thread may call it, at any moment. */
    void stop() {
        stopped = true;
        var living = child;
        if (living != null) {
            living.kill();
        }
    }

    // your turn
    private final Queue<Long> deaths = new ArrayDeque<>();

    End run() throws InterruptedException {
        while (!stopped) {
            String death;
            try {
                child = launcher.start();
                if (stopped) {
                    child.kill();
                }
                var exit = child.awaitExit();
                if (exit == 0) {
                    return new End.Done();
                }
                death = "exit value " + exit;
            } catch (IOException e) {
                death = e.getMessage();
            }
            var now = clock.nanoTime();
            deaths.add(now);
            if (deaths.size() > MOST_DEATHS) {
                return new End.GaveUp(death);
            }
        }
        return new End.Stopped();
    }
    // end of your turn
}
