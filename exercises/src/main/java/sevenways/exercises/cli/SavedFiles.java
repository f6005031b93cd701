package sevenways.exercises.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import sevenways.exercises.catalog.Exercise;
import sevenways.exercises.progress.Course;

/**
 * Which of the learner's files have been saved since the last look. By asking each for its time and size, which works on
 * every system and costs next to nothing.
 */
final class SavedFiles {

    private record Stamp(FileTime time, long size) {

        private static final Stamp NO_FILE = new Stamp(FileTime.fromMillis(0), -1);
    }

    private final Course course;
    private final Map<Exercise, Stamp> known = new HashMap<>();
    private final Map<Exercise, Stamp> changing = new HashMap<>();

    SavedFiles(Course course) throws IOException {
        this.course = course;
        for (var exercise : course.catalog().exercises()) {
            takeAsKnown(exercise);
        }
    }

    void takeAsKnown(Exercise exercise) throws IOException {
        known.put(exercise, stamp(exercise));
        changing.remove(exercise);
    }

    /** Those that have changed, and are the same as at the last look: an editor may still be writing. */
    List<Exercise> saved() throws IOException {
        var saved = new ArrayList<Exercise>();
        for (var exercise : course.catalog().exercises()) {
            var now = stamp(exercise);
            if (now.equals(known.get(exercise))) {
                changing.remove(exercise);
            } else if (now.equals(changing.put(exercise, now))) {
                takeAsKnown(exercise);
                saved.add(exercise);
            }
        }
        return saved;
    }

    private Stamp stamp(Exercise exercise) throws IOException {
        try {
            var attributes = Files.readAttributes(course.project().file(exercise), BasicFileAttributes.class);
            return new Stamp(attributes.lastModifiedTime(), attributes.size());
        } catch (NoSuchFileException e) {
            return Stamp.NO_FILE;
        }
    }
}
