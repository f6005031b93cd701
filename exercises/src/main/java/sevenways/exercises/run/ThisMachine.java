package sevenways.exercises.run;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import sevenways.exercises.kit.CheckMain;
import sevenways.exercises.verdict.AnswerVerdict.Kind;
import sevenways.lab.JavaCommand;
import sevenways.lab.archive.ClassArchive;

/**
 * Here a JVM is no sandbox: an answer may do whatever its user may (the security manager is gone since JDK 24, JEP 486). But
 * it starts in its work folder, and what it leaves there without knowing, such as the report of a crash, goes with that.
 */
final class ThisMachine implements Place {

    /** Looked for once: the classes of this process stay as they are. */
    private static final Optional<ClassArchive.Start> ARCHIVE =
            CheckArchiveMaker.archive().start();

    @Override
    public Running start(Answer answer, List<String> flags, List<String> arguments) throws IOException {
        // A folder that is not there when a JVM starts is no part of its class path.
        Files.createDirectories(answer.classes());
        var all = new ArrayList<>(flags);
        ARCHIVE.map(ClassArchive.Start::flag).ifPresent(all::add);
        var kit = ARCHIVE.map(ClassArchive.Start::classPath).orElse(System.getProperty("java.class.path"));
        var classPath = absolute(kit + File.pathSeparator + answer.classes());
        var process = new ProcessBuilder(JavaCommand.of(all, classPath, CheckMain.class.getName(), arguments))
                .directory(answer.workFolder().toFile())
                .redirectErrorStream(true)
                .start();
        return new Child(process, answer.findings().toAbsolutePath());
    }

    private static String absolute(String classPath) {
        return Stream.of(classPath.split(File.pathSeparator))
                .map(entry -> Path.of(entry).toAbsolutePath().toString())
                .collect(Collectors.joining(File.pathSeparator));
    }

    private record Child(Process process, Path findings) implements Running {

        @Override
        public void end() {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            // Not the process's own method, which closes the stream that the output is read from.
            process.toHandle().destroyForcibly();
        }

        @Override
        public Kind kind(int exitCode, boolean asked, String printed) {
            return exitCode == CheckJvm.EXIT_OUT_OF_MEMORY ? Kind.OUT_OF_MEMORY : Kind.ENDS;
        }
    }
}
