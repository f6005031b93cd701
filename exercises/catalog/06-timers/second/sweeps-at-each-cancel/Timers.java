package sevenways.e06.timers;

import java.util.PriorityQueue;
import java.util.function.Consumer;
import sevenways.exercises.given.Timer;

/**
 * Who is to be woken when, the earliest first. Wanted: a wait that ends otherwise cancels its timer, which then wakes
 * nobody and ends no sleep. Most timers are cancelled, so they must not stay. One that has expired has expired.
 *
 * @param <W> who waits
 */
final class Timers<W> {

    private long count;

    /** Sets a timer, and hands it out. */
    Timer<W> set(long deadline, W waiter) {
        var timer = new Timer<>(deadline, count++, waiter);
        add(timer);
        return timer;
    }

    // your turn
    private final PriorityQueue<Timer<W>> queue = new PriorityQueue<>();

    private void add(Timer<W> timer) {
        queue.add(timer);
    }

    /** The wait is over. */
    void cancel(Timer<W> timer) {
        if (timer.isSet()) {
            timer.markCancelled();
            queue.removeIf(one -> !one.isSet());
        }
    }

    /** Wakes those whose deadline is {@code now} or earlier. */
    void expire(long now, Consumer<W> wake) {
        while (nanosToFirst(now) <= 0) {
            wake.accept(queue.remove().expire());
        }
    }

    /** How long it is until somebody is to be woken; {@link Long#MAX_VALUE} if nobody is. */
    long nanosToFirst(long now) {
        return queue.isEmpty() ? Long.MAX_VALUE : queue.peek().deadline() - now;
    }
    // end of your turn
}
