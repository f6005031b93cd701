package sevenways.exercises.teacher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import sevenways.exercises.catalog.Catalog;
import sevenways.exercises.catalog.Project;

/** A copy of the course for a class: all of it but the solutions, and whatever else would give them away. */
public record Handout(Project project, Catalog catalog) {

    private static final Pattern SECRET =
            Pattern.compile("exercises/catalog/[^/]+/(solution|second|wrong)/.*", Pattern.DOTALL);

    private static final Pattern DESCRIPTION = Pattern.compile("exercises/catalog/[^/]+/exercise\\.yaml");

    /** Down to the next line that is not indented. */
    private static final Pattern WRONG_ANSWERS = Pattern.compile("(?m)^wrong:.*\\R(?:[ \\t].*\\R|\\R)*");

    /**
     * @param folder is empty, or is made
     * @return of how many files the copy consists
     */
    public int to(Path folder) throws IOException, InterruptedException {
        Files.createDirectories(folder);
        try (var there = Files.list(folder)) {
            if (there.findAny().isPresent()) {
                throw new IOException("'%s' is not empty: a handout needs a folder of its own".formatted(folder));
            }
        }
        var asGiven = filesOfTheWorkbook();
        var copied = 0;
        for (var file : CourseFiles.of(project)) {
            if (!SECRET.matcher(file).matches()) {
                copy(asGiven.getOrDefault(file, project.root().resolve(file)), folder.resolve(file));
                copied++;
            }
            if (DESCRIPTION.matcher(file).matches()) {
                forgetWrongAnswers(folder.resolve(file));
            }
        }
        Files.writeString(
                new Project(folder).catalogFolder().resolve(Catalog.HANDED_OUT),
                "This copy of the course was made for a class: the solutions are with the teacher.\n");
        return copied;
    }

    /** Whoever hands them out may have solved some. */
    private Map<String, Path> filesOfTheWorkbook() throws IOException {
        var originals = new HashMap<String, Path>();
        for (var exercise : catalog.exercises()) {
            originals.put(project.shown(project.file(exercise)), catalog.pristine(exercise));
            for (var given : catalog.givenFiles(exercise)) {
                originals.put(project.shown(project.workbook(exercise).resolve(given.getFileName())), given);
            }
        }
        return originals;
    }

    /** They are named after what is wrong with them. */
    private static void forgetWrongAnswers(Path description) throws IOException {
        var text = Files.readString(description);
        Files.writeString(description, WRONG_ANSWERS.matcher(text).replaceFirst(""));
    }

    private static void copy(Path from, Path to) throws IOException {
        Files.createDirectories(to.getParent());
        Files.copy(from, to, StandardCopyOption.COPY_ATTRIBUTES);
    }
}
