package sevenways.e06.channel;

import java.util.ArrayDeque;
import java.util.Queue;
import sevenways.exercises.given.Green;

/**
 * Where green threads meet. Wanted: it holds no values. Who comes first waits for the other side, and those who wait
 * are served in the order in which they came. Who is interrupted leaves, unless the other side has come before.
 */
final class Channel<T> {

    private final Queue<Note<T>> senders = new ArrayDeque<>();
    private final Queue<Note<T>> receivers = new ArrayDeque<>();

    // your turn
    /** Returns when a receiver has the value. */
    void send(T value) throws InterruptedException {
        senders.add(new Note<>(value));
    }

    /** Returns the value of a sender. */
    T receive() throws InterruptedException {
        return senders.remove().value();
    }
    // end of your turn
}
