package sevenways.manualcontinuations;

import java.util.Collection;
import java.util.stream.Collectors;

/** No green thread can run, and some still wait, but for no channel and no time: nobody is left to wake them. */
public final class DeadlockException extends RuntimeException {

    private static final long serialVersionUID = 1;
    private static final int MOST_NAMED = 20;

    DeadlockException(Collection<GreenThread> waiting) {
        super(sentence(waiting));
    }

    private static String sentence(Collection<GreenThread> waiting) {
        var named = waiting.stream()
                .limit(MOST_NAMED)
                .map(thread -> thread + " waits in " + place(thread))
                .collect(Collectors.joining("; "));
        var others = waiting.size() - MOST_NAMED;
        return "Deadlock: " + named + (others > 0 ? " ... and " + others + " more" : "");
    }

    private static String place(GreenThread thread) {
        return thread.waitingStack().stream()
                .limit(2)
                .map(StackTraceElement::toString)
                .collect(Collectors.joining(", called by "));
    }
}
