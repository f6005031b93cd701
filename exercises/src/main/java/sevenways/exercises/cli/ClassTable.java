package sevenways.exercises.cli;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import sevenways.exercises.catalog.Exercise;
import sevenways.exercises.classroom.Grading.Student;
import sevenways.exercises.classroom.Mark;
import sevenways.exercises.classroom.Result;
import sevenways.exercises.classroom.SameAnswers;
import sevenways.lab.report.Columns;
import sevenways.lab.report.Printable;

/** A class: a line for each student, a sign for each exercise, and what most of them lack. */
final class ClassTable {

    private static final int NAME = 20;
    private static final int ID = 24;
    private static final int LESSON = 2;

    private final Screen screen;
    private final List<Exercise> exercises;

    /** Exercises of one lesson stand together. */
    private final Map<String, List<Exercise>> groups;

    ClassTable(Screen screen, List<Exercise> exercises) {
        this.screen = screen;
        this.exercises = exercises;
        groups = exercises.stream()
                .collect(Collectors.groupingBy(Exercise::group, LinkedHashMap::new, Collectors.toList()));
    }

    void head() {
        var lessons = groups.entrySet().stream()
                .map(group -> abbreviated(group.getKey(), width(group.getValue())))
                .collect(Collectors.joining(" "));
        screen.line("%s solved credit  %s".formatted(padded("", NAME), lessons).stripTrailing());
    }

    void row(Student student) {
        if (student.trouble().isPresent()) {
            screen.line("%s %s"
                    .formatted(
                            padded(student.name(), NAME),
                            Printable.sentence(
                                    "cannot be read: " + student.trouble().get())));
            return;
        }
        var marks = student.results().stream().collect(Collectors.toMap(Result::exercise, Result::mark));
        var signs = groups.values().stream()
                .map(group -> Columns.fit(signs(group, marks), width(group)))
                .collect(Collectors.joining(" "));
        screen.line(String.format(
                        Locale.ROOT,
                        "%s %6d %6.1f  %s",
                        padded(student.name(), NAME),
                        student.solved(),
                        student.credit(),
                        signs)
                .stripTrailing());
    }

    /** What most of a class lacks is the next class's topic: so it stands first. */
    void troubles(List<Result> results) {
        screen.line("");
        screen.paragraph(Stream.of(Mark.values())
                .filter(mark -> mark != Mark.MISSING)
                .map(mark -> mark.sign() + " " + mark.inWords())
                .collect(Collectors.joining("  ")));
        var troubles = results.stream()
                .filter(result -> result.mark().isTrouble())
                .collect(Collectors.groupingBy(Result::exercise));
        if (troubles.isEmpty()) {
            return;
        }
        screen.line("");
        screen.line("what is not solved yet, and why");
        troubles.entrySet().stream()
                .sorted(Comparator.<Map.Entry<Exercise, List<Result>>>comparingInt(
                                trouble -> -trouble.getValue().size())
                        .thenComparingInt(trouble -> exercises.indexOf(trouble.getKey())))
                .forEach(trouble -> screen.line("%s %3d  %s"
                        .formatted(
                                padded(trouble.getKey().id(), ID),
                                trouble.getValue().size(),
                                reasons(trouble.getValue()))));
        screen.line("");
    }

    /** It says so, and no more. */
    void sameAnswers(List<SameAnswers.Group> groups) {
        if (groups.isEmpty()) {
            return;
        }
        screen.line("the same but for names, white space and comments");
        groups.forEach(group -> screen.line(Printable.text(group.inWords())));
        screen.line("");
    }

    private static String reasons(List<Result> results) {
        return results.stream()
                .map(result -> result.lacks().isEmpty() ? result.mark().inWords() : result.lacks())
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()))
                .entrySet()
                .stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey()))
                .map(reason -> "%d %s".formatted(reason.getValue(), Printable.text(reason.getKey())))
                .collect(Collectors.joining(", "));
    }

    private static String signs(List<Exercise> group, Map<Exercise, Mark> marks) {
        return group.stream()
                .map(exercise -> String.valueOf(marks.get(exercise).sign()))
                .collect(Collectors.joining());
    }

    /** The number of a lesson has two digits. */
    private static int width(List<Exercise> group) {
        return Math.max(LESSON, group.size());
    }

    private static String abbreviated(String lesson, int width) {
        return Columns.fit(lesson.length() > width ? lesson.substring(0, width) : lesson, width);
    }

    private static String padded(String text, int columns) {
        return Columns.fit(Printable.text(text), columns);
    }
}
