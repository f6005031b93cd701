package sevenways.lab;

/**
 * When a page load came how far: of its last connection, in nanoseconds from the beginning of the load. What is known is
 * in this order; what did not happen, or nobody is left to tell, is {@link #NEVER}.
 *
 * @param connected when the connection stood
 * @param sent when the last of what is said before the answer was given to the system; never, if the answer came earlier
 * @param firstByte when the first of the answer had come; over TLS, the first that could be opened
 * @param lastByte when the last of it had come
 */
public record Milestones(long connected, long sent, long firstByte, long lastByte) {

    public static final long NEVER = -1;

    /** Those of a load that did not come to anything, or of which nothing is known. */
    public static final Milestones UNKNOWN = new Milestones(NEVER, NEVER, NEVER, NEVER);

    /** The same, counted from a beginning that was so many nanoseconds earlier. */
    public Milestones countedFromBefore(long nanos) {
        return new Milestones(
                later(connected, nanos), later(sent, nanos), later(firstByte, nanos), later(lastByte, nanos));
    }

    private static long later(long milestone, long nanos) {
        return milestone == NEVER ? NEVER : milestone + nanos;
    }
}
