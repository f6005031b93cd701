package sevenways.exercises.given;

/**
 * The end of one wait. Of two timers the one with the earlier deadline comes first; of equal ones, the one that was set
 * first. Deadlines are values of {@link System#nanoTime}, which may overflow, so they are compared by their difference.
 *
 * @param <W> who waits
 */
public final class Timer<W> implements Comparable<Timer<W>> {

    private enum State {
        SET,
        EXPIRED,
        CANCELLED
    }

    private final long deadline;
    private final long number;
    private final W waiter;
    private State state = State.SET;

    public Timer(long deadline, long number, W waiter) {
        this.deadline = deadline;
        this.number = number;
        this.waiter = waiter;
    }

    public long deadline() {
        return deadline;
    }

    /** @return who is to be woken, now that the deadline is over */
    public W expire() {
        state = State.EXPIRED;
        return waiter;
    }

    public void markCancelled() {
        state = State.CANCELLED;
    }

    /** False if it has expired or was cancelled. */
    public boolean isSet() {
        return state == State.SET;
    }

    /** Whether the deadline was what ended the wait. */
    public boolean expired() {
        return state == State.EXPIRED;
    }

    @Override
    public int compareTo(Timer<W> other) {
        return Long.signum(deadline == other.deadline ? number - other.number : deadline - other.deadline);
    }
}
