package sevenways.checks;

import java.io.IOException;
import java.util.List;

/** What a chapter says in figures, under a name. The chapter's marker gives the name, and so says what is claimed. */
sealed interface Claim {

    String name();

    /**
     * What stands in a source, or follows from it.
     *
     * @param values in milliseconds, in bytes, or as it is counted; if there are several, the chapter lists them
     * @param of what is counted, as a regular expression: such a figure needs no marker, wherever it stands; null if it does
     */
    record Fact(String name, List<Double> values, String of) implements Claim {}

    /**
     * What a run shows.
     *
     * @param words what the chapter says, where that is no figure; null if it is one, which lies in the band
     * @param low the least that the measurement may be
     * @param high the most
     * @param quick whether every build measures it; else the profile does
     */
    record Band(String name, String words, double low, double high, boolean quick, Measurement measurement)
            implements Claim {

        boolean has(double value) {
            return low <= value && value <= high;
        }

        @Override
        public String toString() {
            return high == Double.POSITIVE_INFINITY ? "at least " + low : low + " to " + high;
        }
    }

    /** A ratio, or a count, within one run. */
    @FunctionalInterface
    interface Measurement {
        double in(MeasuredRuns runs) throws IOException, InterruptedException;
    }
}
