package sevenways.e06.await;

import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import sevenways.exercises.given.Green;
import sevenways.exercises.given.Timer;

/** Who is to be woken when, the earliest first. That is 06-timers, by its second approach. */
final class Timers {

    private final TreeSet<Timer<Green>> queue = new TreeSet<>();
    private long count;

    Timer<Green> set(long deadline, Green waiter) {
        var timer = new Timer<>(deadline, count++, waiter);
        queue.add(timer);
        return timer;
    }

    /** May be called for any timer; one that has expired stays expired. */
    void cancel(Timer<Green> timer) {
        if (queue.remove(timer)) {
            timer.markCancelled();
        }
    }

    /** Wakes those whose deadline is {@code now} or earlier. */
    void expire(long now) {
        while (!queue.isEmpty() && queue.first().deadline() - now <= 0) {
            queue.pollFirst().expire().wake();
        }
    }

    /** How long to sleep, as a selector takes it: rounded up, and 0 if there is no deadline. */
    long millisToFirst(long now) {
        if (queue.isEmpty()) {
            return 0;
        }
        return Math.max(1, TimeUnit.NANOSECONDS.toMillis(queue.first().deadline() - now) + 1);
    }
}
