package sevenways.e06.deadlockreport;

/** No green thread can ever go on. */
final class DeadlockException extends RuntimeException {

    private static final long serialVersionUID = 1;

    /** @param message as {@code Deadlock: a waits for a letter from b, b waits for a letter from a} */
    DeadlockException(String message) {
        super(message);
    }
}
