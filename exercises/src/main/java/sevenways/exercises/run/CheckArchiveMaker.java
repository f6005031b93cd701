package sevenways.exercises.run;

import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import sevenways.exercises.kit.CheckMain;
import sevenways.exercises.kit.Order;
import sevenways.lab.JavaCommand;
import sevenways.lab.archive.ClassArchive;
import sevenways.lab.archive.ClassArchiveMaker;

/** Makes the archive of classes from which the JVMs of checks start. Maven runs it after the compiler. */
final class CheckArchiveMaker {

    private CheckArchiveMaker() {}

    public static void main(String[] args) throws InterruptedException {
        of(archive()).atBuildTime();
    }

    static ClassArchive archive() {
        return ClassArchive.beside(CheckMain.class);
    }

    static ClassArchiveMaker of(ClassArchive archive) {
        return new ClassArchiveMaker(archive, CheckJvm.FLAGS, CheckArchiveMaker::rehearse);
    }

    /** As a check is run, but of no answer: the classes of an answer are no part of the archive. */
    private static void rehearse(List<String> flags, String classPath) throws IOException, InterruptedException {
        var findings = Files.createTempFile("findings", "");
        var order = new Order(CheckMain.REHEARSAL, "", findings, "", Duration.ofSeconds(10));
        var command = JavaCommand.of(flags, classPath, CheckMain.class.getName(), List.of());
        var process = new ProcessBuilder(command)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try (var in = new DataOutputStream(process.getOutputStream())) {
            order.write(in);
        }
        process.waitFor();
        Files.delete(findings);
        Files.deleteIfExists(order.begun());
    }
}
