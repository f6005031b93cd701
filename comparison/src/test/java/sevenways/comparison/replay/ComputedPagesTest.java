package sevenways.comparison.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import sevenways.lab.report.PageTimes;
import sevenways.lab.report.RunReport;

class ComputedPagesTest {

    @Test
    void oneAtATimeWaitsForAllDelaysOneAfterTheOther() {
        var pages = ComputedPages.waitingAlone(6, 1, Duration.ofMillis(100));

        assertThat(pages)
                .extracting(page -> page.times().startMillis() + " " + page.name())
                .containsExactly(
                        "0 kettle.html",
                        "60 bus.html",
                        "140 bread.html",
                        "240 letter.html",
                        "360 tide.html",
                        "500 kettle.html");
        assertThat(pages).extracting(RunReport.Page::worker).containsOnly("worker-1");
    }

    @Test
    void whoIsFreeFirstTakesTheNextPage() {
        var pages = ComputedPages.waitingAlone(4, 2, Duration.ofMillis(100));

        assertThat(pages)
                .extracting(page -> page.times().startMillis() + " " + page.worker())
                .containsExactly("0 worker-1", "0 worker-2", "60 worker-1", "80 worker-2");
    }

    @Test
    void whatWasMeasuredIsRepeatedByOtherWorkers() {
        var measured = List.of(
                Runs.page("kettle.html", new PageTimes(0, 10L, null, 20L, 30L, 40, 5L), "reader-1"),
                Runs.page("bus.html", new PageTimes(40, 90, null), "reader-2"));

        var pages = ComputedPages.repeated(measured, 3, Duration.ofNanos(100_000));

        assertThat(pages)
                .extracting(RunReport.Page::worker)
                .containsExactly("reader-1", "reader-2", "reader-3", "reader-4", "reader-5", "reader-6");
        assertThat(pages.get(2).times()).isEqualTo(new PageTimes(100, 110L, null, 120L, 130L, 140, 5L));
        assertThat(pages.getLast().times()).isEqualTo(new PageTimes(240, 290, null));
    }

    @Test
    void aWorkerWithoutANumberIsTheSameEachTime() {
        var measured = List.of(Runs.page("kettle.html", new PageTimes(0, 40, null), "main"));

        assertThat(ComputedPages.repeated(measured, 2, Duration.ofMillis(1)))
                .extracting(RunReport.Page::worker)
                .containsOnly("main");
    }
}
