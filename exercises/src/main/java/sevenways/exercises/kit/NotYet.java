package sevenways.exercises.kit;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/**
 * An answer lacks something. What is known first is the verdict, wherever it was thrown: an answer that catches it has
 * it nevertheless.
 */
@SuppressWarnings("serial") // never written anywhere
public final class NotYet extends AssertionError {

    private static final AtomicReference<NotYet> FIRST = new AtomicReference<>();

    private final String expected;
    private final String got;
    private final StackTraceElement[] where;
    private final String trace;

    /**
     * @param expected what would have been right
     * @param got what was seen; numbers that another machine would not show stand here
     * @param means the sentence of the verdict: the same each time, since the build compares it
     */
    public NotYet(String expected, String got, String means) {
        this(expected, got, means, null);
    }

    /** With the stack on which the answer stands, if it is not the one of this thread; null means this thread's. */
    public NotYet(String expected, String got, String means, StackTraceElement[] where) {
        this(expected, got, means, where, "");
    }

    /** With what Lincheck prints of an interleaving. */
    public NotYet(String expected, String got, String means, StackTraceElement[] where, String trace) {
        super(means);
        this.expected = expected;
        this.got = got;
        this.where = where == null ? getStackTrace() : where;
        this.trace = trace;
        FIRST.compareAndSet(null, this);
    }

    public String expected() {
        return expected;
    }

    public String got() {
        return got;
    }

    public StackTraceElement[] where() {
        return where.clone();
    }

    public String trace() {
        return trace;
    }

    static Optional<NotYet> first() {
        return Optional.ofNullable(FIRST.get());
    }
}
