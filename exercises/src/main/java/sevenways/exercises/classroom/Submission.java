package sevenways.exercises.classroom;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import sevenways.exercises.catalog.Exercise;
import sevenways.exercises.progress.Progress;
import sevenways.exercises.progress.ProgressFile;

/**
 * What one student has handed in. Of all its files only the one for each exercise counts: checks and given files are the
 * teacher's.
 *
 * @param answers the bytes of the files, since a wrong encoding is a verdict, too
 * @param progress empty if it did not come along
 * @param trouble why nothing could be read of it; empty if all is well
 */
record Submission(
        String student, Map<Exercise, byte[]> answers, Optional<Progress> progress, Optional<String> trouble) {

    private static final String PROGRESS = "progress.json";

    /** In the folder of the course, and in its folder workbook alone. */
    private static final List<String> OF_A_STUDENT = List.of("workbook/src/main/java", "src/main/java");

    /**
     * All of a class, in the order of their names.
     *
     * @param path a folder with a folder or an archive for each student; or one of those. A folder is a student's if the
     *     sources of the workbook lie in it where they do in a copy of the course
     */
    static List<Submission> in(Path path, List<Exercise> exercises) throws IOException {
        var sources = sources(path);
        var known = sources.stream().collect(Collectors.groupingBy(HandedIn::nameOf, Collectors.counting()));
        var all = new ArrayList<Submission>();
        for (var source : sources) {
            var name = HandedIn.nameOf(source);
            var isOnlyOne = known.get(name) == 1;
            all.add(read(source, isOnlyOne ? name : source.getFileName().toString(), exercises));
        }
        return all;
    }

    private static List<Path> sources(Path path) throws IOException {
        if (!Files.isDirectory(path)) {
            return List.of(path);
        }
        if (OF_A_STUDENT.stream().map(path::resolve).anyMatch(Files::isDirectory)) {
            // As a path it may be a dot, and names nobody.
            return List.of(path.toRealPath());
        }
        try (var entries = Files.list(path)) {
            return entries.filter(entry -> !entry.getFileName().toString().startsWith("."))
                    .sorted()
                    .toList();
        }
    }

    private static Submission read(Path source, String student, List<Exercise> exercises) {
        try {
            var files = HandedIn.read(source, name -> isWanted(name, exercises));
            var answers = new HashMap<Exercise, byte[]>();
            for (var exercise : exercises) {
                nearest(files, ending(exercise)).ifPresent(bytes -> answers.put(exercise, bytes));
            }
            var progress = nearest(files, PROGRESS).flatMap(ProgressFile::read);
            return new Submission(student, answers, progress, Optional.empty());
        } catch (IOException e) {
            return new Submission(student, Map.of(), Optional.empty(), Optional.of(e.getMessage()));
        }
    }

    private static boolean isWanted(String name, List<Exercise> exercises) {
        return endsWith(name, PROGRESS) || exercises.stream().anyMatch(exercise -> endsWith(name, ending(exercise)));
    }

    private static String ending(Exercise exercise) {
        return exercise.packageFolder() + "/" + exercise.file();
    }

    private static boolean endsWith(String name, String ending) {
        return name.equals(ending) || name.endsWith("/" + ending);
    }

    /** There may be a copy of it, deeper in some folder. */
    private static Optional<byte[]> nearest(Map<String, byte[]> files, String ending) {
        return files.keySet().stream()
                .filter(name -> endsWith(name, ending))
                .min(Comparator.<String>comparingInt(name -> name.split("/").length)
                        .thenComparing(Comparator.naturalOrder()))
                .map(files::get);
    }
}
