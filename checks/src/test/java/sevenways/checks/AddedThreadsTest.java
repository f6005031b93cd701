package sevenways.checks;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import sevenways.comparison.Entrant;
import sevenways.comparison.LessonJvm;
import sevenways.lab.report.JsonFile;
import sevenways.lab.report.RunReport;
import sevenways.testkit.contract.SiteUnderTest;

/** Who says "one thread" has one, and is charged with none that the JDK starts for itself. */
class AddedThreadsTest {

    @TempDir
    private Path folder;

    /** In a JVM of its own, and without a rehearsal: what the JDK starts once is not there yet. */
    @ParameterizedTest
    @EnumSource(names = {"SINGLE_THREAD", "BLOCKING_COROUTINE", "NIO_SELECTOR", "MANUAL_CONTINUATIONS"})
    void aLessonOfOneThreadAddsNone(Entrant lesson) throws Exception {
        var json = folder.resolve("run.json");
        var site = SiteUnderTest.EMBEDDED.site().base().toString();
        var arguments = List.of("--no-rehearsal", "--site", site, "--pages", "5", "--delay", "0", "--json", "" + json);

        var process = new ProcessBuilder(LessonJvm.of(lesson).command(arguments))
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();

        assertThat(process.waitFor()).isZero();
        assertThat(JsonFile.read(json, RunReport.class).totals().peakThreads()).isZero();
    }
}
