package sevenways.comparison;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import sevenways.browserkit.Browser;
import sevenways.browserkit.OneBrowser;
import sevenways.comparison.replay.ReplayRun;

/** No test may leave a message behind, or ask for anything. */
@ExtendWith(OneBrowser.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class ReplayTest {

    static final int PAGES = 150;
    static final int SILENT = 37;

    ReplayInBrowser replay;

    @BeforeAll
    void makePage(Browser browser, @TempDir Path folder) throws IOException {
        replay = new ReplayInBrowser(browser, folder, runs());
    }

    /** Few pages: a run of ten thousand takes a browser longer to read, whether it is shown or not, than all else here. */
    List<ReplayRun> runs() {
        return List.of(ReplaySamples.good(5), ReplaySamples.good(PAGES), ReplaySamples.silent(PAGES, SILENT));
    }

    @AfterEach
    void keepsToItself() {
        replay.assertKeepsToItself();
    }

    /** When the lesson's last page ends, in seconds, by the data. */
    static double end(String lesson) {
        var name = Imagined.LESSONS.get(Integer.parseInt(lesson) - 1);
        // The data have tenths of a millisecond.
        return ReplaySamples.end(ReplaySamples.pages(name, PAGES)) / 100 / 10_000.0;
    }

    /** When 05, 06 and 07 are done. */
    static double quick() {
        return List.of("05", "06", "07").stream()
                .mapToDouble(ReplayTest::end)
                .max()
                .orElseThrow();
    }
}
