package sevenways.exercises.progress;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import sevenways.exercises.catalog.Catalog;
import sevenways.exercises.catalog.Exercise;
import sevenways.exercises.catalog.Project;

/** The exercises, the learner's files, and how far they have come. */
public record Course(Project project, Catalog catalog, ProgressFile progressFile) {

    public enum State {
        /** The file is as it was handed out. */
        UNTOUCHED,
        BEGUN,
        SOLVED,
        /** It was solved, and has been changed since. */
        CHANGED
    }

    public State state(Exercise exercise, Progress progress) throws IOException {
        var file = project.file(exercise);
        var attempt = progress.of(exercise.id());
        if (attempt.solved()) {
            return Files.exists(file) && hash(file).equals(attempt.hash()) ? State.SOLVED : State.CHANGED;
        }
        return isUntouched(exercise) ? State.UNTOUCHED : State.BEGUN;
    }

    public boolean isUntouched(Exercise exercise) throws IOException {
        return isUntouched(exercise, project.file(exercise));
    }

    public boolean isUntouched(Exercise exercise, Path file) throws IOException {
        return sameText(file, catalog.pristine(exercise));
    }

    /** The first of the trunk that has not been solved; empty if all are. */
    public Optional<Exercise> next(Progress progress) {
        return trunk().stream()
                .filter(exercise -> !progress.of(exercise.id()).solved())
                .findFirst();
    }

    /** The next of the trunk that is not solved, behind {@code current}; from the beginning again, if none is. */
    public Optional<Exercise> nextAfter(Optional<Exercise> current, Progress progress) {
        var trunk = trunk();
        return trunk.stream()
                .skip(current.map(trunk::indexOf).orElse(-1) + 1)
                .filter(exercise -> !progress.of(exercise.id()).solved())
                .findFirst()
                .or(() -> next(progress));
    }

    /** What nothing else stands on, and has not been solved. */
    public List<Exercise> openBranches(Progress progress) {
        return catalog.exercises().stream()
                .filter(Exercise::branch)
                .filter(exercise -> !progress.of(exercise.id()).solved())
                .toList();
    }

    public List<Exercise> trunk() {
        return catalog.exercises().stream()
                .filter(exercise -> !exercise.branch())
                .toList();
    }

    public Progress progress() throws IOException {
        return progressFile.read();
    }

    /** Names of the given files in the workbook that are not as they were given, or are gone. */
    public List<String> changedGivenFiles(Exercise exercise) throws IOException {
        var changed = new ArrayList<String>();
        for (var given : catalog.givenFiles(exercise)) {
            if (!sameText(project.workbook(exercise).resolve(given.getFileName()), given)) {
                changed.add(given.getFileName().toString());
            }
        }
        return changed;
    }

    public static String hash(Path file) throws IOException {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    /** Line ends do not count: Git may have changed them. */
    private static boolean sameText(Path file, Path original) throws IOException {
        return Files.exists(file) && withoutReturns(file).equals(withoutReturns(original));
    }

    private static String withoutReturns(Path file) throws IOException {
        return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).replace("\r", "");
    }
}
