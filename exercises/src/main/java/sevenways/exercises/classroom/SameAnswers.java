package sevenways.exercises.classroom;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import sevenways.exercises.catalog.Catalog;
import sevenways.exercises.catalog.Exercise;
import sevenways.exercises.catalog.Hole;
import sevenways.exercises.proofs.Fingerprint;

/**
 * Answers that are the same but for names, white space and comments. That they are is all that is said: who sat together,
 * and who has written from whom, no program knows.
 */
public final class SameAnswers {

    /**
     * Those of one exercise that are the same.
     *
     * @param isOurs whether our solution is the same, too
     */
    public record Group(Exercise exercise, List<String> students, boolean isOurs) {

        public String inWords() {
            return "%s: %s%s".formatted(exercise.id(), String.join(", ", students), isOurs ? " (as our solution)" : "");
        }
    }

    /** An exercise that is solved by so few lines leaves no choice. */
    private static final int LINES_WITHOUT_CHOICE = 5;

    private final Catalog catalog;
    private final Map<Exercise, Map<Fingerprint, SortedSet<String>>> all = new HashMap<>();

    SameAnswers(Catalog catalog) {
        this.catalog = catalog;
    }

    /** Several threads may call this. */
    void add(Exercise exercise, String text, String student) throws IOException {
        if (!leavesAChoice(exercise)) {
            return;
        }
        try {
            var answer = Fingerprint.of(text);
            synchronized (all) {
                all.computeIfAbsent(exercise, _ -> new HashMap<>())
                        .computeIfAbsent(answer, _ -> new TreeSet<>())
                        .add(student);
            }
        } catch (StackOverflowError e) {
            // An expression that deep is nobody else's, either.
        }
    }

    /** In the order of the exercises, and of the names. */
    List<Group> groups(List<Exercise> order) throws IOException {
        var groups = new ArrayList<Group>();
        for (var exercise : order) {
            groups.addAll(groups(exercise).values());
        }
        return groups;
    }

    private Map<String, Group> groups(Exercise exercise) throws IOException {
        var byFirst = new TreeMap<String, Group>();
        for (var same : of(exercise).entrySet()) {
            var students = List.copyOf(same.getValue());
            // Also an answer in which only a comment has changed.
            var isStarter = same.getKey().equals(fingerprint(catalog.pristine(exercise)));
            if (students.size() > 1 && !isStarter) {
                var isOurs = !catalog.isHandedOut() && same.getKey().equals(fingerprint(catalog.solution(exercise)));
                byFirst.put(students.getFirst(), new Group(exercise, students, isOurs));
            }
        }
        return byFirst;
    }

    private Map<Fingerprint, SortedSet<String>> of(Exercise exercise) {
        synchronized (all) {
            return Map.copyOf(all.getOrDefault(exercise, Map.of()));
        }
    }

    private static Fingerprint fingerprint(Path file) throws IOException {
        return Fingerprint.of(Files.readString(file));
    }

    private boolean leavesAChoice(Exercise exercise) throws IOException {
        return catalog.isHandedOut()
                || Hole.in(catalog.solution(exercise)).inside().stream()
                                .map(String::strip)
                                .filter(line -> !line.isEmpty() && !line.startsWith("//"))
                                .count()
                        > LINES_WITHOUT_CHOICE;
    }
}
