package sevenways.comparison;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** One browser for all tests of a class. None of them may leave a message behind, or ask for anything. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class ReplayTest {

    static final int PAGES = 150;
    static final int SILENT = 37;

    ReplayInBrowser replay;

    @BeforeAll
    void openBrowser(@TempDir Path folder) throws IOException {
        replay = new ReplayInBrowser(
                folder,
                List.of(
                        ReplaySamples.good(5),
                        ReplaySamples.good(PAGES),
                        ReplaySamples.good(10_000),
                        ReplaySamples.silent(PAGES, SILENT)));
    }

    @AfterAll
    void closeBrowser() {
        if (replay != null) {
            replay.close();
        }
    }

    @BeforeEach
    void onADesk() {
        replay.onADesk();
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
