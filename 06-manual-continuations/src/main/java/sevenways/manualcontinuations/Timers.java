package sevenways.manualcontinuations;

import java.util.Comparator;
import java.util.PriorityQueue;
import java.util.function.Consumer;

/**
 * Who is to be woken when, the earliest first. Times are those of {@link System#nanoTime}, which may overflow.
 *
 * @param <W> who waits
 */
final class Timers<W> {

    /** The end of one wait. */
    static final class Timer<W> {
        private final long deadline;
        private final long number;
        private W waiter;
        private boolean expired;

        private Timer(long deadline, long number, W waiter) {
            this.deadline = deadline;
            this.number = number;
            this.waiter = waiter;
        }

        /** True if the timer was what ended the wait. */
        boolean expired() {
            return expired;
        }
    }

    /** Fewer cancelled timers than this are not worth a sweep. */
    private static final int FEW = 64;

    /** By difference, because of the overflow; of equal deadlines, the one that was set first. */
    private static final Comparator<Timer<?>> EARLIEST = (one, other) ->
            Long.signum(one.deadline == other.deadline ? one.number - other.number : one.deadline - other.deadline);

    private final PriorityQueue<Timer<W>> queue = new PriorityQueue<>(EARLIEST);

    private long set;
    private int cancelled;

    /** Sets a timer, in O(log n). */
    Timer<W> set(long deadline, W waiter) {
        var timer = new Timer<>(deadline, set++, waiter);
        queue.add(timer);
        return timer;
    }

    /**
     * Cancels a timer, in O(1) on average. It stays in the queue until it comes to the head, or until half of the queue
     * is cancelled: then all of those are swept out together. Nearly every timer is cancelled, so without the sweep most
     * of the queue would be waits of the past.
     */
    void cancel(Timer<W> timer) {
        if (timer.waiter != null) {
            timer.waiter = null;
            cancelled++;
            if (cancelled > FEW && cancelled > queue.size() / 2) {
                queue.removeIf(one -> one.waiter == null);
                cancelled = 0;
            }
        }
    }

    /** Hands over those whose deadline is {@code now} or earlier. */
    void expire(long now, Consumer<W> wake) {
        while (nanosToFirst(now) <= 0) {
            var timer = queue.remove();
            timer.expired = true;
            wake.accept(timer.waiter);
            timer.waiter = null;
        }
    }

    /** How long it is until the earliest deadline; {@link Long#MAX_VALUE} if there is none. */
    long nanosToFirst(long now) {
        return isEmpty() ? Long.MAX_VALUE : queue.peek().deadline - now;
    }

    /** True if nobody is to be woken, now or later. */
    boolean isEmpty() {
        while (!queue.isEmpty() && queue.peek().waiter == null) {
            queue.remove();
            cancelled--;
        }
        return queue.isEmpty();
    }

    /** How many timers are kept, cancelled ones among them. */
    int size() {
        return queue.size();
    }
}
