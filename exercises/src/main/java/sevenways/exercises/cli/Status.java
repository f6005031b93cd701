package sevenways.exercises.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import sevenways.exercises.catalog.Exercise;
import sevenways.exercises.progress.Course;
import sevenways.exercises.progress.Progress;

/** The first minute, and later how far one has come. */
final class Status {

    private final Course course;
    private final Screen screen;

    Status(Course course, Screen screen) {
        this.course = course;
        this.screen = screen;
    }

    void print() throws IOException {
        var progress = course.progress();
        if (progress.exercises().isEmpty()) {
            begin();
        } else {
            lessons(progress);
        }
        new NextStep(course, screen).print(progress);
        if (course.next(progress).isPresent()) {
            screen.whole("check", NextStep.command("check"));
            screen.whole("watch", NextStep.command("watch") + "   checks at each save");
            screen.whole("stuck", NextStep.command("hint"));
        }
        screen.whole("list", NextStep.command("list"));
    }

    private void begin() {
        screen.paragraph(
                "Seven Ways to Wait: %d exercises. Each is one file that compiles and is not right yet. Open it, write between the two marks, and have it checked: the verdict does not depend on luck."
                        .formatted(course.catalog().exercises().size()));
        screen.line("");
    }

    private void lessons(Progress progress) {
        var all = course.catalog().exercises();
        screen.line(screen.strong("Seven Ways to Wait") + ": %s solved".formatted(count(all, progress)));
        byChapter(all)
                .forEach((chapter, exercises) -> screen.line("  %-28s %s%s"
                        .formatted(
                                chapter,
                                count(exercises, progress),
                                isDone(exercises, progress) ? screen.good("  done") : "")));
        screen.line("");
    }

    /** A chapter is where the first of its exercises is read about. */
    private static LinkedHashMap<String, List<Exercise>> byChapter(List<Exercise> exercises) {
        var chapters =
                exercises.stream().collect(Collectors.toMap(Exercise::group, Status::chapter, (first, _) -> first));
        return exercises.stream()
                .collect(Collectors.groupingBy(
                        exercise -> chapters.get(exercise.group()), LinkedHashMap::new, Collectors.toList()));
    }

    private static String chapter(Exercise exercise) {
        var page = exercise.sections().getFirst().replaceFirst("\\.md.*", "");
        return Path.of(page).getFileName().toString();
    }

    private static String count(List<Exercise> exercises, Progress progress) {
        return "%d of %d".formatted(solved(exercises, progress), exercises.size());
    }

    private static boolean isDone(List<Exercise> exercises, Progress progress) {
        return solved(exercises, progress) == exercises.size();
    }

    private static long solved(List<Exercise> exercises, Progress progress) {
        return exercises.stream()
                .filter(exercise -> progress.of(exercise.id()).solved())
                .count();
    }
}
