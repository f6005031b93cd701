package sevenways.exercises.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import sevenways.exercises.exchange.ArtemisExercise;

@Command(
        name = "artemis",
        description = "For a teacher: writes exercises as Artemis takes them, in three folders each.",
        footer = {
            "",
            "The tests need a JDK 25 and sevenways:exercises:1.0 with all that it needs: \"mvn install\"",
            "puts it into the Maven repository of the image in which Artemis builds."
        })
final class ArtemisCommand implements Callable<Integer> {

    @Mixin
    private Desk desk;

    @Parameters(index = "0", paramLabel = "DIR", description = "Will have a folder for each exercise.")
    private Path folder;

    @Parameters(index = "1..*", paramLabel = "ID", description = "Exercises; without one, all.")
    private List<String> ids = List.of();

    @Override
    public Integer call() throws IOException {
        var course = desk.course();
        var catalog = course.catalog();
        if (catalog.isHandedOut()) {
            throw new IOException("Artemis wants the solutions, too, and they are not in this copy of the course");
        }
        var exercises = ids.isEmpty()
                ? catalog.exercises()
                : ids.stream().map(id -> desk.named(course, id)).toList();
        for (var exercise : exercises) {
            if (Files.exists(folder.resolve(exercise.id()))) {
                throw new IOException("'%s' is there already: an exercise needs a folder of its own"
                        .formatted(folder.resolve(exercise.id())));
            }
        }
        for (var exercise : exercises) {
            ArtemisExercise.write(catalog, exercise, folder.resolve(exercise.id()));
        }
        desk.screen().paragraph("%d exercises are in %s.".formatted(exercises.size(), folder));
        return ExercisesCommand.DONE;
    }
}
