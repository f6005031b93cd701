package sevenways.exercises.cli;

import java.io.IOException;
import java.util.ArrayList;
import sevenways.exercises.catalog.Exercise;
import sevenways.exercises.progress.Attempt;
import sevenways.exercises.progress.Course;
import sevenways.exercises.progress.Course.State;
import sevenways.lab.report.Columns;

/** A line an exercise. */
final class Overview {

    private static final int ID = 20;
    private static final int TITLE = 36;

    private final Course course;
    private final Screen screen;

    Overview(Course course, Screen screen) {
        this.course = course;
        this.screen = screen;
    }

    void print() throws IOException {
        var progress = course.progress();
        for (var exercise : course.catalog().exercises()) {
            var state = course.state(exercise, progress);
            screen.line("%s%s%3d min  %s"
                    .formatted(
                            Columns.fit(exercise.id(), ID),
                            Columns.fit(exercise.title(), TITLE),
                            exercise.minutes(),
                            remarks(exercise, state, progress.of(exercise.id())))
                    .stripTrailing());
        }
        screen.line("Those off the path are needed by no other; any exercise may be done first.");
    }

    private String remarks(Exercise exercise, State state, Attempt attempt) {
        var remarks = new ArrayList<String>();
        switch (state) {
            case SOLVED -> remarks.add(screen.good("solved"));
            case CHANGED -> remarks.add("changed");
            case BEGUN -> remarks.add("begun");
            case UNTOUCHED -> {}
        }
        if (attempt.solutionShown()) {
            remarks.add("shown");
        }
        if (exercise.branch() && remarks.isEmpty()) {
            remarks.add("off the path");
        }
        return String.join(", ", remarks);
    }
}
