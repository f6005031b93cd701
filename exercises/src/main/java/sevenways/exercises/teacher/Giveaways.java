package sevenways.exercises.teacher;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import sevenways.exercises.catalog.Catalog;
import sevenways.exercises.catalog.Exercise;
import sevenways.exercises.catalog.Hole;
import sevenways.exercises.catalog.Project;

/**
 * Finds right answers in a copy that must not have any. Two rules: what a learner is given for an exercise has no line of
 * an answer to it, but those that the starter has, too; and no file at all has every line of an answer. Single lines are no
 * proof elsewhere: lessons, checks and later exercises are about the same things.
 *
 * @param catalog has the solutions
 */
record Giveaways(Catalog catalog) {

    /** The whole of a shorter answer may stand anywhere, and does: a later exercise begins where an earlier one ends. */
    private static final int FEWEST_LINES = 3;

    /** Letters and digits of a line that says more than {@code return;} does. */
    private static final int FEWEST_LETTERS = 8;

    /** @param lines what stands between the marks and not in the starter; white space at the ends does not count */
    private record Answer(Exercise exercise, Set<String> lines) {

        boolean isWithin(Set<String> others) {
            var telling = lines.stream().filter(Answer::isTelling).toList();
            return telling.size() >= FEWEST_LINES && others.containsAll(telling);
        }

        private static boolean isTelling(String line) {
            return line.chars().filter(Character::isLetterOrDigit).count() >= FEWEST_LETTERS;
        }
    }

    /** @return a clause for each file that gives an answer away, sorted */
    List<String> in(Path copy) throws IOException {
        var project = new Project(copy);
        var answers = answers();
        var found = new ArrayList<String>();
        try (var files = Files.walk(copy)) {
            for (var file : files.filter(Files::isRegularFile).sorted().toList()) {
                var lines = lines(file);
                answers.stream()
                        .filter(answer -> isGivenAway(answer, lines, isGiven(project, answer.exercise(), file)))
                        .map(answer -> answer.exercise().id() + " in " + project.shown(file))
                        .distinct()
                        .forEach(found::add);
            }
        }
        return found;
    }

    private static boolean isGivenAway(Answer answer, Set<String> lines, boolean isGiven) {
        return isGiven ? answer.lines().stream().anyMatch(lines::contains) : answer.isWithin(lines);
    }

    /** A check is read by few, and says what every program says, such as {@code try}: it is held to the other rule. */
    private static boolean isGiven(Project copy, Exercise exercise, Path file) {
        var folder = copy.catalogFolder().resolve(exercise.id());
        return file.startsWith(copy.workbook(exercise))
                || file.startsWith(folder) && !file.startsWith(folder.resolve("check"));
    }

    private List<Answer> answers() throws IOException {
        var answers = new ArrayList<Answer>();
        for (var exercise : catalog.exercises()) {
            var starter = lines(catalog.pristine(exercise));
            var right = Stream.concat(
                    Stream.of(catalog.solution(exercise)),
                    catalog.seconds(exercise).stream().map(folder -> folder.resolve(exercise.file())));
            for (var file : right.toList()) {
                var lines = significant(Hole.in(file).inside().stream());
                lines.removeAll(starter);
                answers.add(new Answer(exercise, lines));
            }
        }
        return answers;
    }

    /** Of any file: one that is no text has none of an answer's. */
    private static Set<String> lines(Path file) throws IOException {
        return significant(new String(Files.readAllBytes(file), StandardCharsets.UTF_8).lines());
    }

    private static Set<String> significant(Stream<String> lines) {
        return lines.map(String::strip)
                .filter(line -> line.chars().anyMatch(Character::isLetter))
                .collect(Collectors.toCollection(HashSet::new));
    }
}
