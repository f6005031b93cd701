package sevenways.exercises.given;

import java.time.Duration;

/** The time, and the only way to let it pass. A check gives one that it moves itself, so nobody waits. */
public interface Clock {

    /** As {@link System#nanoTime()}: only the difference of two such values says something, and a value may overflow. */
    long nanoTime();

    /**
     * As {@link Thread#sleep(Duration)}.
     *
     * @throws InterruptedException if the calling thread is interrupted, before or meanwhile; its status is cleared
     */
    void sleep(Duration duration) throws InterruptedException;
}
