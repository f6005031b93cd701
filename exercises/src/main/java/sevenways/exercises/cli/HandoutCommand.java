package sevenways.exercises.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import sevenways.exercises.teacher.Handout;

@Command(
        name = "handout",
        description = "For a teacher: copies the course without the solutions, with no exercise begun.",
        footer = {
            "",
            "The copy is built and checked like the course itself. It has what Git keeps;",
            "pack the folder, or make it a repository of its own (git init) for the class.",
            "In it \"solution\" says that the teacher has them."
        })
final class HandoutCommand implements Callable<Integer> {

    @Mixin
    private Desk desk;

    @Parameters(paramLabel = "DIR", description = "Is empty, or will be made.")
    private Path folder;

    @Override
    public Integer call() throws IOException, InterruptedException {
        var course = desk.course();
        var files = new Handout(course.project(), course.catalog()).to(folder);
        desk.screen().paragraph("%d files are in %s, and no solution.".formatted(files, folder));
        return ExercisesCommand.DONE;
    }
}
