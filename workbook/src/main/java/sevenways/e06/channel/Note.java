package sevenways.e06.channel;

import sevenways.exercises.given.Green;

/** Left at a channel by the green thread that came first. */
final class Note<T> {

    private final Green owner = Green.current();
    private T value;
    private boolean met;

    /** @param value what the sender brings; null in the note of a receiver */
    Note(T value) {
        this.value = value;
    }

    /** A sender has come: leaves its value for the owner, and wakes it. */
    void give(T handedOver) {
        value = handedOver;
        met = true;
        owner.wake();
    }

    /** A receiver has come: it gets the value, and the owner is woken. */
    T take() {
        met = true;
        owner.wake();
        return value;
    }

    boolean isMet() {
        return met;
    }

    T value() {
        return value;
    }
}
