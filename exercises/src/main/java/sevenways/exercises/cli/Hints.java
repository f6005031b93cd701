package sevenways.exercises.cli;

import java.io.IOException;
import java.time.Instant;
import sevenways.exercises.catalog.Exercise;
import sevenways.exercises.progress.Course;

/** Three for each exercise, one at a time. */
final class Hints {

    private final Course course;
    private final Screen screen;

    Hints(Course course, Screen screen) {
        this.course = course;
        this.screen = screen;
    }

    /** Shows those that have been seen, and one more. */
    void next(Exercise exercise) throws IOException {
        var hints = exercise.hints();
        var seen = Math.clamp(course.progress().of(exercise.id()).hints(), 0, hints.size());
        var now = Math.min(seen + 1, hints.size());
        course.progressFile()
                .change(progress -> progress.with(
                        exercise.id(), attempt -> attempt.withHints(now).begunAt(Instant.now())));
        screen.line(screen.strong(exercise.id()) + "  " + exercise.title());
        for (var index = 0; index < now; index++) {
            screen.labelled("hint " + (index + 1), hints.get(index));
        }
        screen.labelled("", left(exercise, hints.size() - now));
    }

    private static String left(Exercise exercise, int left) {
        return switch (left) {
            case 0 -> "That was the last one. \"solution %s\" shows ours.".formatted(exercise.id());
            case 1 -> "1 hint is left.";
            default -> left + " hints are left.";
        };
    }
}
