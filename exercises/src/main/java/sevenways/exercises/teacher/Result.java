package sevenways.exercises.teacher;

import java.util.Optional;
import sevenways.exercises.catalog.Exercise;
import sevenways.exercises.progress.Attempt;

/**
 * One student, one exercise.
 *
 * @param lacks the proof that was not given, or how it ended before there was one to give; else empty
 * @param attempt what the progress says of hints and of the solution; empty if it did not come along
 */
public record Result(String student, Exercise exercise, Mark mark, String lacks, Optional<Attempt> attempt) {}
