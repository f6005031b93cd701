package sevenways.checks;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import sevenways.blockingcoroutine.BlockingCoroutine;
import sevenways.lab.JavaCommand;
import sevenways.lab.report.JsonFile;
import sevenways.lab.report.RunReport;
import sevenways.manualcontinuations.ManualContinuations;
import sevenways.nioselector.NioSelector;
import sevenways.singlethread.SingleThread;
import sevenways.testkit.contract.SiteUnderTest;

/** Who says "one thread" has one, and is charged with none that the JDK starts for itself. */
class AddedThreadsTest {

    @TempDir
    private Path folder;

    private static final List<String> FLAGS = List.of("--add-exports=java.base/jdk.internal.vm=ALL-UNNAMED");

    /** In a JVM of its own, and without a rehearsal: what the JDK starts once is not there yet. */
    @ParameterizedTest
    @ValueSource(classes = {SingleThread.class, BlockingCoroutine.class, NioSelector.class, ManualContinuations.class})
    void aLessonOfOneThreadAddsNone(Class<?> lesson) throws Exception {
        var json = folder.resolve("run.json");
        var site = SiteUnderTest.EMBEDDED.site().base().toString();
        var arguments = List.of("--no-rehearsal", "--site", site, "--pages", "5", "--delay", "0", "--json", "" + json);

        var process = new ProcessBuilder(JavaCommand.of(FLAGS, lesson.getName(), arguments))
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();

        assertThat(process.waitFor()).isZero();
        assertThat(JsonFile.read(json, RunReport.class).totals().peakThreads()).isZero();
    }
}
