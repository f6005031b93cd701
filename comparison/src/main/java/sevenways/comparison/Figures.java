package sevenways.comparison;

import java.util.List;
import java.util.Objects;
import java.util.function.Function;

/**
 * One figure of some runs.
 *
 * @param sorted its values in those runs in which it is known, the least first
 */
record Figures(List<Double> sorted) {

    /** @param figure gives null for a run in which it is unknown */
    static Figures of(List<TurnOutcome> runs, Function<TurnOutcome, ? extends Number> figure) {
        return new Figures(runs.stream()
                .map(figure)
                .filter(Objects::nonNull)
                .map(Number::doubleValue)
                .sorted()
                .toList());
    }

    /** The value in the middle, or the mean of the two that are; null if there are none. */
    Double median() {
        if (sorted.isEmpty()) {
            return null;
        }
        var middle = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }

    /** The median of a figure that is counted; null if there are no values. */
    Long wholeMedian() {
        return sorted.isEmpty() ? null : Math.round(median());
    }

    /** Null if there are fewer than two values: one has no spread. */
    Row.Spread spread() {
        return sorted.size() < 2 ? null : new Row.Spread(sorted.getFirst(), sorted.getLast());
    }
}
