package sevenways.blockingcoroutine;

import java.util.Map;
import java.util.stream.Collectors;

/** No tasklet can run, and some still wait: each for a partner that will never come. */
public final class DeadlockException extends RuntimeException {

    private static final long serialVersionUID = 1;
    private static final int MOST_NAMED = 20;

    DeadlockException(Map<Tasklet, String> waiting) {
        super(sentence(waiting));
    }

    private static String sentence(Map<Tasklet, String> waiting) {
        var named = waiting.entrySet().stream()
                .limit(MOST_NAMED)
                .map(entry -> entry.getKey() + " waits " + entry.getValue())
                .collect(Collectors.joining(", "));
        var others = waiting.size() - MOST_NAMED;
        return "Deadlock: " + named + (others > 0 ? " ... and " + others + " more" : "");
    }
}
