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
    void send(T value) throws InterruptedException {
        if (receivers.isEmpty()) {
            waitIn(senders, new Note<>(value));
        } else {
            receivers.remove().give(value);
        }
    }

    T receive() throws InterruptedException {
        if (senders.isEmpty()) {
            return waitIn(receivers, new Note<>(null));
        }
        return senders.remove().take();
    }

    private T waitIn(Queue<Note<T>> queue, Note<T> note) throws InterruptedException {
        queue.add(note);
        while (!note.isMet()) {
            try {
                Green.current().suspend("somebody at a channel");
            } catch (InterruptedException e) {
                if (queue.remove(note)) {
                    throw e;
                }
            }
        }
        return note.value();
    }
    // end of your turn
}
