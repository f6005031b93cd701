package sevenways.exercises.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import sevenways.exercises.catalog.Exercise;
import sevenways.exercises.progress.Attempt;
import sevenways.exercises.progress.Course;
import sevenways.exercises.progress.Course.State;

/** Writes the learner's file back as it was handed out, and the given ones; no answer is lost by it. */
final class Reset {

    private final Course course;
    private final Screen screen;

    Reset(Course course, Screen screen) {
        this.course = course;
        this.screen = screen;
    }

    void of(Exercise exercise) throws IOException {
        var file = course.project().file(exercise);
        Files.createDirectories(file.getParent());
        var given = course.changedGivenFiles(exercise);
        for (var original : course.catalog().givenFiles(exercise)) {
            write(original, file.resolveSibling(original.getFileName()));
        }
        var untouched = course.state(exercise, course.progress()) == State.UNTOUCHED;
        if (untouched && given.isEmpty()) {
            screen.line(exercise.id() + " is as it was handed out.");
            return;
        }
        screen.line(exercise.id() + " is as it was handed out again.");
        if (!untouched && Files.exists(file)) {
            var kept = kept(file);
            Files.move(file, kept);
            screen.whole("kept", course.project().shown(kept));
        }
        write(course.catalog().pristine(exercise), file);
        course.progressFile().change(progress -> progress.with(exercise.id(), Attempt::notSolved));
    }

    /** A name that is free: the answer before the last reset may be the better one. */
    private static Path kept(Path file) {
        var kept = file.resolveSibling(file.getFileName() + ".mine");
        for (var number = 2; Files.exists(kept); number++) {
            kept = file.resolveSibling(file.getFileName() + ".mine" + number);
        }
        return kept;
    }

    private static void write(Path original, Path file) throws IOException {
        Files.copy(original, file, StandardCopyOption.REPLACE_EXISTING);
    }
}
