package sevenways.exercises.cli;

import sevenways.exercises.catalog.Exercise;
import sevenways.exercises.progress.Course;
import sevenways.exercises.progress.Progress;

/** What a learner may do now. */
final class NextStep {

    private static final String COMMAND = "mvn -pl exercises -Dargs=\"%s\"";

    private final Course course;
    private final Screen screen;

    NextStep(Course course, Screen screen) {
        this.course = course;
        this.screen = screen;
    }

    static String command(String arguments) {
        return COMMAND.formatted(arguments);
    }

    void print(Progress progress) {
        var next = course.next(progress);
        if (next.isPresent()) {
            screen.labelled("next", titled(next.get()));
            screen.whole("open", course.project().shown(course.project().file(next.get())));
            return;
        }
        var branches = course.openBranches(progress);
        screen.labelled(
                "next",
                branches.isEmpty()
                        ? "That was the last one: all %d exercises are solved."
                                .formatted(course.catalog().exercises().size())
                        : "The path is done. Off it lie:");
        branches.forEach(branch -> screen.labelled("", titled(branch)));
    }

    static String titled(Exercise exercise) {
        return "%s  %s, about %d min".formatted(exercise.id(), exercise.title(), exercise.minutes());
    }
}
