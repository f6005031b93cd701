package sevenways.exercises.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import sevenways.exercises.classroom.MockClass;

@Command(
        name = "mock-class",
        description = "For a teacher: writes what twelve made-up students hand in, to try \"collect\" with.")
final class MockClassCommand implements Callable<Integer> {

    @Mixin
    private Desk desk;

    @Parameters(paramLabel = "DIR", description = "Will be made.")
    private Path folder;

    @Override
    public Integer call() throws IOException {
        var course = desk.course();
        if (course.catalog().isHandedOut()) {
            throw new IOException("The made-up students need the solutions, which are not in this copy of the course");
        }
        if (Files.exists(folder)) {
            throw new IOException("'%s' is there already: a made-up class needs a folder of its own".formatted(folder));
        }
        new MockClass(course.project(), course.catalog().exercises(), folder).write();
        desk.screen().whole("then", NextStep.command("collect " + folder));
        return ExercisesCommand.DONE;
    }
}
