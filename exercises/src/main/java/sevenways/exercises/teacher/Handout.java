package sevenways.exercises.teacher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import sevenways.exercises.catalog.Catalog;
import sevenways.exercises.catalog.Project;

/** A copy of the course for a class: all of it but the solutions, and whatever else would give them away. */
public record Handout(Project project, Catalog catalog) {

    private static final Pattern DESCRIPTION = Pattern.compile("exercises/catalog/[^/]+/exercise\\.yaml");

    /** Down to the next line that is not indented. */
    private static final Pattern WRONG_ANSWERS = Pattern.compile("(?m)^wrong:.*\\R(?:[ \\t].*\\R|\\R)*");

    /** What a page says to a teacher only, and which links to pages that stay with the teacher. */
    private static final Pattern FOR_TEACHERS =
            Pattern.compile("(?s)<!-- for teachers -->\\R.*?<!-- end of for teachers -->\\R");

    /**
     * What was made.
     *
     * @param files how many files the copy consists of
     * @param leftOut the files that it has not, relative to the root
     */
    public record Copy(int files, Map<LeftOut, List<String>> leftOut) {}

    /**
     * Makes the copy, and reads it to see whether an answer has come along.
     *
     * @param folder is empty, or is made
     * @throws IOException with a sentence for the user, if the copy is not made, or is not to be handed out
     */
    public Copy to(Path folder) throws IOException, InterruptedException {
        Files.createDirectories(folder);
        try (var there = Files.list(folder)) {
            if (there.findAny().isPresent()) {
                throw new IOException("'%s' is not empty: a handout needs a folder of its own".formatted(folder));
            }
        }
        var copy = copy(folder);
        Files.writeString(
                new Project(folder).catalogFolder().resolve(Catalog.HANDED_OUT),
                "This copy of the course was made for a class: the solutions are with the teacher.\n");
        if (!catalog.isHandedOut()) {
            refuseGiveaways(folder);
        }
        return copy;
    }

    private void refuseGiveaways(Path folder) throws IOException {
        var giveaways = new Giveaways(catalog).in(folder);
        if (!giveaways.isEmpty()) {
            throw new IOException("Do not hand out the copy in '%s', for these files of it give answers away: %s"
                    .formatted(folder, String.join("; ", giveaways)));
        }
    }

    private Copy copy(Path folder) throws IOException, InterruptedException {
        var asGiven = filesOfTheWorkbook();
        var leftOut = new EnumMap<LeftOut, List<String>>(LeftOut.class);
        var copied = 0;
        for (var file : CourseFiles.of(project)) {
            var why = LeftOut.why(file);
            if (why.isPresent()) {
                leftOut.computeIfAbsent(why.get(), _ -> new ArrayList<>()).add(file);
                continue;
            }
            copy(asGiven.getOrDefault(file, project.root().resolve(file)), folder.resolve(file));
            copied++;
            if (DESCRIPTION.matcher(file).matches()) {
                // They are named after what is wrong with them.
                forget(WRONG_ANSWERS, folder.resolve(file));
            } else if (file.endsWith(".md")) {
                forget(FOR_TEACHERS, folder.resolve(file));
            }
        }
        return new Copy(copied, leftOut);
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

    private static void forget(Pattern part, Path file) throws IOException {
        var text = Files.readString(file);
        var rest = part.matcher(text).replaceAll("");
        if (!rest.equals(text)) {
            Files.writeString(file, rest);
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        Files.createDirectories(to.getParent());
        Files.copy(from, to, StandardCopyOption.COPY_ATTRIBUTES);
    }
}
