package sevenways.exercises.progress;

import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/**
 * What a learner has done so far.
 *
 * @param exercises by id
 * @param predictions by lesson: what was guessed before a run, by the name of the question
 */
public record Progress(int schema, Map<String, Attempt> exercises, Map<String, Map<String, String>> predictions) {

    static final int SCHEMA = 1;

    static final Progress NONE = new Progress(SCHEMA, Map.of(), Map.of());

    public Attempt of(String id) {
        return exercises.getOrDefault(id, Attempt.NONE);
    }

    public Progress with(String id, UnaryOperator<Attempt> step) {
        var changed = new TreeMap<>(exercises);
        changed.put(id, step.apply(of(id)));
        return new Progress(schema, changed, predictions);
    }

    public Progress withPrediction(String lesson, Map<String, String> guesses) {
        var changed = new TreeMap<>(predictions);
        changed.put(lesson, new TreeMap<>(guesses));
        return new Progress(schema, exercises, changed);
    }

    /** Whether it is what we write: JSON of any other kind can be read as this record, too. */
    boolean isOurs() {
        return schema == SCHEMA
                && exercises != null
                && predictions != null
                && !exercises.containsValue(null)
                && !predictions.containsValue(null);
    }
}
