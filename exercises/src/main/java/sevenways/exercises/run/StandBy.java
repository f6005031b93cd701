package sevenways.exercises.run;

import java.io.IOException;

/**
 * At most one JVM that waits for an answer, so that the answer need not wait for it. It has read nothing of an answer yet,
 * and it ends with this process, however that ends: its input does.
 */
final class StandBy implements AutoCloseable {

    private record Waiting(Answer answer, CheckJvm jvm) {}

    private final Place place;
    private Waiting waiting;

    StandBy(Place place) {
        this.place = place;
    }

    /** For an answer that will be compiled into its folder later. */
    void prepare(Answer answer) throws IOException {
        close();
        waiting = new Waiting(answer, CheckJvm.startEarly(answer, place));
    }

    /** The one that waits, if it waits for this answer and has not died; else a new one. */
    CheckJvm take(Answer answer) throws IOException {
        if (waiting == null
                || !waiting.answer().equals(answer)
                || !waiting.jvm().process().isAlive()) {
            close();
            return CheckJvm.start(answer, place);
        }
        var taken = waiting.jvm();
        waiting = null;
        return taken;
    }

    @Override
    public void close() {
        if (waiting != null) {
            waiting.jvm().close();
            waiting = null;
        }
    }
}
