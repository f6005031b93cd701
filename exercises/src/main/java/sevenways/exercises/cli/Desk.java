package sevenways.exercises.cli;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import sevenways.exercises.catalog.Exercise;
import sevenways.exercises.progress.Course;
import sevenways.exercises.progress.ProgressFile;

/** What every command has before it: a screen, and the course. */
final class Desk {

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    @Option(names = "--help", usageHelp = true, description = "Show this help.")
    private boolean helpWanted;

    Screen screen() {
        return Screen.of(spec);
    }

    Course course() {
        var project = ((ExercisesCommand) spec.root().userObject()).project();
        return new Course(
                project,
                project.catalog(),
                new ProgressFile(project, spec.commandLine().getErr()::println));
    }

    /** The one that is meant, or the next one if none is named; empty if all of the trunk is solved. */
    Optional<Exercise> exercise(Course course, String id) throws IOException {
        return id == null ? course.next(course.progress()) : Optional.of(named(course, id));
    }

    /** A part of an id will do, if no other id has it. */
    Exercise named(Course course, String id) {
        var exercises = course.catalog().exercises();
        var ids = exercises.stream().map(Exercise::id).toList();
        var meant = ids.contains(id)
                ? List.of(id)
                : ids.stream().filter(known -> known.contains(id)).toList();
        if (meant.size() != 1) {
            throw new ParameterException(
                    spec.commandLine(), unknown(id, meant.isEmpty() ? Nearest.to(id, ids) : meant));
        }
        return exercises.get(ids.indexOf(meant.getFirst()));
    }

    private static String unknown(String id, List<String> candidates) {
        return "There is no exercise '%s'; %s"
                .formatted(
                        id,
                        candidates.isEmpty()
                                ? "\"list\" shows all"
                                : "did you mean " + String.join(" or ", candidates) + "?");
    }
}
