package sevenways.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import sevenways.lab.PageResult;

/** What a lesson must do besides, if it waits for some pages at once and not for all. */
public abstract class BoundedDownloaderContract extends DownloaderContract {

    private static final int MANY = 1000;

    /**
     * A gate for one page more than its bound stays shut, however many pages there are. It may have sent away the first
     * before the last worker begins, so there may be fewer at once.
     */
    @Test
    void neverWaitsForMorePagesAtOnce() throws Exception {
        var bound = expectedPeak(MANY);
        assertThat(bound).isLessThan(MANY);

        var results = download(run.gatedPages(2 * bound, bound + 1, Duration.ofMillis(200)), TIMEOUT);

        assertThat(results).hasSize(2 * bound).extracting(PageResult::status).containsOnly(503);
        assertThat(run.log().peakInFlight()).isLessThanOrEqualTo(bound);
    }
}
