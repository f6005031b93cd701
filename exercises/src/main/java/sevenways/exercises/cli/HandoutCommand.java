package sevenways.exercises.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import sevenways.exercises.teacher.Handout;
import sevenways.exercises.teacher.OfflineRepository;

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

    private static final int MIB = 1024 * 1024;

    @Mixin
    private Desk desk;

    @Parameters(paramLabel = "DIR", description = "Is empty, or will be made.")
    private Path folder;

    @Option(
            names = "--offline",
            description = "Adds all that Maven needs, so that the copy is built without a network. Takes minutes.")
    private boolean offline;

    @Option(names = "--list", description = "Names each file that is left out.")
    private boolean list;

    @Override
    public Integer call() throws IOException, InterruptedException {
        var course = desk.course();
        var screen = desk.screen();
        var copy = new Handout(course.project(), course.catalog()).to(folder);
        screen.paragraph("%d files are in %s, and no answer: all of them were read.".formatted(copy.files(), folder));
        screen.paragraph("Left out: the history, and whatever Git does not keep.");
        copy.leftOut().forEach((kind, files) -> {
            screen.line("%6d %s".formatted(files.size(), kind.words()));
            if (list) {
                files.forEach(file -> screen.line("       " + file));
            }
        });
        if (offline) {
            screen.line("The copy is built once, to see what Maven needs for it ...");
            var bytes = new OfflineRepository(folder.toAbsolutePath()).fill();
            screen.paragraph("Its folder .mvn/repository has that now, %d MiB; no network is needed any more."
                    .formatted(bytes / MIB));
        }
        return ExercisesCommand.DONE;
    }
}
