package sevenways.processes;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import sevenways.lab.ChildLife;
import sevenways.lab.ChildProcesses;
import sevenways.lab.Downloader;
import sevenways.lab.PageResult;
import sevenways.testkit.contract.BoundedDownloaderContract;

class ProcessesTest extends BoundedDownloaderContract {

    private static final int WORKERS = 3;

    @Override
    protected Downloader downloader() {
        return new Processes(WORKERS, ChildJvm.standard());
    }

    @Override
    protected int expectedPeak(int pages) {
        return Math.min(WORKERS, pages);
    }

    @Test
    @EnabledOnOs(value = OS.LINUX, disabledReason = "other systems do not tell the peak of memory")
    void tellsWhatItsChildrenUsed() throws Exception {
        var lesson = new Processes(2, ChildJvm.standard());

        var results = Pages.download(lesson, Pages.of("/a", "/b"));
        var children = lesson.children().orElseThrow();

        assertThat(results).extracting(PageResult::worker).allMatch(worker -> worker.matches("pid \\d+"));
        assertThat(children.number()).isEqualTo(2);
        assertThat(results)
                .allSatisfy(result -> assertThat(lifeOf(result.worker(), children))
                        .satisfies(life ->
                                assertThat(result.span().start() - life.start()).isPositive())
                        .satisfies(life ->
                                assertThat(life.end() - result.span().end()).isPositive()));
        assertThat(children.firstReady()).isPositive().isLessThanOrEqualTo(children.allReady());
        assertThat(children.use().cpuMillis()).isPositive();
        // Less than that no JVM needs, and one alone does not come to it twice.
        assertThat(children.use().peakRssKiB()).isGreaterThan(2 * 20 * 1024);
    }

    private static ChildLife lifeOf(String worker, ChildProcesses children) {
        return children.lives().stream()
                .filter(life -> life.worker().equals(worker))
                .findFirst()
                .orElseThrow();
    }
}
