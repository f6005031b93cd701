package sevenways.manualcontinuations;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import sevenways.lab.site.SlowSite;

/** A process that may open few files loads as many pages at once as it can; the others fail, each with the reason. */
class FewDescriptorsTest {

    @TempDir
    private Path folder;

    @Test
    @EnabledOnOs(OS.LINUX)
    void pagesWithoutADescriptorFailAndTheOthersAreLoaded() throws Exception {
        var json = folder.resolve("run.json");
        try (var site = SlowSite.open("embedded")) {
            var process = new ProcessBuilder(
                            "sh",
                            "-c",
                            "ulimit -n 64 && exec \"$@\"",
                            "sh",
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "--add-exports=java.base/jdk.internal.vm=ALL-UNNAMED",
                            "-cp",
                            System.getProperty("java.class.path"),
                            ManualContinuations.class.getName(),
                            "--site=" + site.base(),
                            "--pages=150",
                            "--delay=200",
                            "--json=" + json)
                    .redirectErrorStream(true)
                    .start();
            var output = new String(process.getInputStream().readAllBytes());

            assertThat(process.waitFor()).as(output).isEqualTo(1);
        }
        var run = Files.readString(json);
        var ok = occurrences(run, "\"outcome\" : \"OK\"");
        assertThat(ok).isBetween(1, 64);
        assertThat(occurrences(run, "\"outcome\" : \"CONNECT\"")).isEqualTo(150 - ok);
        assertThat(occurrences(run, "\"detail\" : \"Too many open files\"")).isEqualTo(150 - ok);
    }

    private static int occurrences(String text, String part) {
        return text.split(part, -1).length - 1;
    }
}
