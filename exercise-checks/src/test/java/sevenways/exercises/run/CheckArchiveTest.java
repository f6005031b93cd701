package sevenways.exercises.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sevenways.exercises.kit.CheckMain;
import sevenways.lab.JavaCommand;
import sevenways.lab.archive.ClassArchive;
import sevenways.testkit.VerifyOnly;

/** What an archive must never do is tested with the children of lesson 03. */
@VerifyOnly
class CheckArchiveTest {

    @TempDir
    private Path folder;

    @Test
    void aCheckOfAnAnswerInAFolderStartsFromIt() throws Exception {
        var archive = new ClassArchive(folder.resolve("archive"));
        CheckArchiveMaker.of(archive).bringUpToDate();
        var start = archive.start().orElseThrow();
        var answer = Files.createDirectory(folder.resolve("classes"));
        Files.createFile(answer.resolve("Page.class"));
        var flags = new ArrayList<>(CheckJvm.FLAGS);
        // With this one a JVM does not start, unless from its archive.
        flags.addAll(List.of(start.flag(), "-Xshare:on", "-Djdk.virtualThreadScheduler.parallelism=1"));

        var process = new ProcessBuilder(JavaCommand.of(
                        flags, start.classPath() + File.pathSeparator + answer, CheckMain.class.getName(), List.of()))
                .redirectErrorStream(true)
                .start();
        process.getOutputStream().close();

        assertThat(process.inputReader().readAllLines()).isEmpty();
        assertThat(process.waitFor()).isZero();
    }
}
