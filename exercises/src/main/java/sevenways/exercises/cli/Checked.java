package sevenways.exercises.cli;

import java.nio.file.Path;
import java.util.List;
import sevenways.exercises.catalog.Exercise;
import sevenways.exercises.verdict.AnswerVerdict;

/**
 * An exercise and what became of it.
 *
 * @param file the learner's, as it is shown
 * @param changedGiven the given files in the workbook that are not as they were given
 */
record Checked(Exercise exercise, AnswerVerdict verdict, Path file, List<String> changedGiven) {

    boolean isSolved() {
        return verdict.isSolved();
    }
}
