package sevenways.testkit.fault;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import sevenways.testkit.contract.Leftovers;

/** Collects the cells of one lesson, those of failed tests too. */
final class CellRecorder {

    /** Meets the fault; whatever it throws or leaves behind means that the cell is not as specified. */
    @FunctionalInterface
    interface Body {
        void meet(Note note) throws Exception;
    }

    /** What a test writes down before it fails or passes. */
    static final class Note {
        private String outcome;
        private String instead;
        private Duration time;
        private Duration lateness;

        void outcome(Object outcome) {
            this.outcome = outcome.toString();
        }

        /** The row means something else in this lesson, by its nature. */
        void instead(String what) {
            instead = what;
        }

        /** If not called, it is the time of the whole test. */
        void took(Duration time) {
            this.time = time;
        }

        /** How long after its deadline a page ended. */
        void late(Duration lateness) {
            this.lateness = lateness;
        }
    }

    private final long start = System.nanoTime();
    private final List<FaultReport.Cell> cells = new ArrayList<>();

    void cell(int row, String name, String variant, Object expected, Body body) throws Exception {
        var note = new Note();
        var leftovers = new Leftovers();
        var begin = System.nanoTime();
        var asSpecified = false;
        try {
            body.meet(note);
            leftovers.assertNone();
            asSpecified = true;
        } finally {
            var millis = note.time == null ? millisSince(begin) : note.time.toMillis();
            var lateMillis = note.lateness == null ? null : note.lateness.toMillis();
            cells.add(new FaultReport.Cell(
                    new FaultReport.Line(row, name, variant, expected.toString()),
                    new FaultReport.Reaction(note.outcome, note.instead, asSpecified, millis, lateMillis)));
        }
    }

    boolean isEmpty() {
        return cells.isEmpty();
    }

    FaultReport report() {
        return FaultReport.of(cells, Duration.ofMillis(millisSince(start)));
    }

    private static long millisSince(long nanos) {
        return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - nanos);
    }
}
