package sevenways.exercises.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import sevenways.exercises.catalog.Exercise;
import sevenways.exercises.catalog.Hole;
import sevenways.exercises.progress.Course;

/** Our solution, why it is one, and what else would be. */
final class SolutionText {

    private final Course course;
    private final Screen screen;

    SolutionText(Course course, Screen screen) {
        this.course = course;
        this.screen = screen;
    }

    void print(Exercise exercise) throws IOException {
        var catalog = course.catalog();
        var solution = catalog.solution(exercise);
        part(exercise.id(), solution);
        prose(Files.readString(solution.resolveSibling("why.md")));
        for (var second : catalog.seconds(exercise)) {
            part("also: " + second.getFileName().toString().replace('-', ' '), second.resolve(exercise.file()));
        }
    }

    private void part(String name, Path file) throws IOException {
        screen.line(screen.strong(name) + "  " + screen.faint(course.project().shown(file)));
        screen.line("");
        Hole.in(file).inside().forEach(screen::line);
        screen.line("");
    }

    /** Paragraphs and items are as wide as the screen; code and tables stay as they are. */
    private void prose(String markdown) {
        for (var block : markdown.strip().split("\\R\\s*\\R")) {
            if (block.matches("(?s)(    |\\||```).*")) {
                block.lines().forEach(screen::line);
            } else {
                Stream.of(block.split("\\R(?=- |\\d\\. )")).forEach(screen::paragraph);
            }
            screen.line("");
        }
    }
}
