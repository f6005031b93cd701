package sevenways.exercises.predict;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import sevenways.exercises.catalog.YamlFile;

/**
 * What is asked before a lesson runs, and how it is run then.
 *
 * @param name its module
 * @param main the class that starts it
 * @param arguments its command line
 */
public record Lesson(String name, String main, List<String> arguments, List<Question> questions) {

    /** As a user says it: {@code 02}, or {@code comparison}. */
    public String shortName() {
        return Character.isDigit(name.charAt(0)) ? name.substring(0, name.indexOf('-')) : name;
    }

    /** All of a folder, in their order. */
    public static List<Lesson> in(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.sorted().map(file -> YamlFile.read(file, Lesson.class)).toList();
        }
    }
}
