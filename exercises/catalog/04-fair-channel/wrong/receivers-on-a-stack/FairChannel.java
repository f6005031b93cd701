package sevenways.e04.fairchannel;

import java.util.*;
import jdk.internal.vm.Continuation;

/**
 * Where two tasklets meet: who comes first waits for the other.
 *
 * <p>Wanted: those who wait are served in the order in which they came. After a meeting the receiver goes on at once,
 * and nobody who can run is kept from running by two who meet again and again.
 */
final class FairChannel<T> {

    private static final class Waiter<T> {

        private final Continuation tasklet;
        private T value;

        private Waiter(Continuation tasklet, T value) {
            this.tasklet = tasklet;
            this.value = value;
        }
    }

    private final Turns turns;

    /** One of the two is always empty. */
    private final Deque<Waiter<T>> senders = new ArrayDeque<>();

    private final Deque<Waiter<T>> receivers = new ArrayDeque<>();

    FairChannel(Turns turns) {
        this.turns = turns;
    }

    void send(T value) {
        var sender = turns.current();
        var receiver = next(receivers);
        if (receiver == null) {
            enqueue(senders, new Waiter<>(sender, value));
        } else {
            receiver.value = value;
            haveMet(sender, receiver.tasklet);
        }
        turns.suspend();
    }

    T receive() {
        var receiver = new Waiter<T>(turns.current(), null);
        var sender = next(senders);
        if (sender == null) {
            enqueue(receivers, receiver);
        } else {
            receiver.value = sender.value;
            haveMet(sender.tasklet, receiver.tasklet);
        }
        turns.suspend();
        return receiver.value;
    }

    // your turn
    private void enqueue(Deque<Waiter<T>> waiters, Waiter<T> waiter) {
        waiters.addFirst(waiter);
    }

    private Waiter<T> next(Deque<Waiter<T>> waiters) {
        return waiters == senders ? waiters.pollLast() : waiters.pollFirst();
    }

    private void haveMet(Continuation sender, Continuation receiver) {
        turns.runLast(sender);
        turns.runFirst(receiver);
    }
    // end of your turn
}
