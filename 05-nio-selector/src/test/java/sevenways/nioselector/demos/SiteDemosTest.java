package sevenways.nioselector.demos;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.channels.Selector;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import sevenways.lab.site.SlowSite;
import sevenways.testkit.Printed;

/** The stages that load pages of the slow site. */
class SiteDemosTest {

    private static SlowSite site;

    @BeforeAll
    static void open() throws Exception {
        site = SlowSite.open("embedded");
    }

    @AfterAll
    static void close() {
        site.close();
    }

    /** The gate opens when all five are in flight, which proves it. */
    @Test
    void theNaiveLoopLoadsGoodPages() throws Exception {
        var run = site.newRun(Duration.ZERO);
        var lines = Printed.by(out -> GoodPages.show(run, run.gatedPages(5, 5, Duration.ofMinutes(1)), out));

        assertThat(lines).hasSize(6).last().isEqualTo("peak in flight 5, by the site's log");
        assertThat(lines.subList(0, 5)).allMatch(line -> line.startsWith("HTTP/1.1 200 OK, "));
    }

    @Test
    void aPageThatIsRefusedEndsTheLoopAndTakesTheGoodOneWithIt() throws Exception {
        var page = site.newRun(Duration.ofMinutes(1)).pages(1).getFirst();
        var lines = Printed.by(out -> Refused.show(page, out));

        assertThat(lines.getFirst()).startsWith("java.net.ConnectException: ");
        assertThat(lines)
                .containsSubsequence(
                        "    at NaivePage.onConnectable",
                        "    at NaiveLoop.dispatch",
                        "    at NaiveLoop.run",
                        "    at Refused.show");
        assertThat(lines).last().isEqualTo("The good page is not loaded: nobody is left to load it.");
    }

    @Test
    void oneTraceTellsOfThePageAndTheOtherOfTheLoop() throws Exception {
        var pages = site.newRun(Duration.ZERO).pages(1);

        assertThat(Printed.by(out -> TwoTraces.show(pages, out)).stream().map(line -> line.replaceAll(" +", " ")))
                .containsExactly(
                        "straight code, as in 01 event loop, as in 05",
                        "TwoTraces.parse TwoTraces.parse",
                        "TwoTraces.receive Page.onReadable",
                        "TwoTraces.load NaiveLoop.dispatch",
                        "TwoTraces.oneAfterTheOther NaiveLoop.run",
                        " TwoTraces.allAtOnce");
    }

    /** The server answers when it has been asked in vain a thousand times: whoever asks in turn asks so often. */
    @Test
    void whoAsksInTurnAsksInVain() throws Exception {
        try (var server = new Peer()) {
            var channel = server.connect();
            channel.configureBlocking(false);
            var page = new AskingInTurn.Page(channel, NaivePage.requestFor(site.base())) {
                private int early;

                @Override
                boolean ask() throws IOException {
                    var answered = super.ask();
                    if (!answered && ++early == 1000) {
                        server.answer();
                    }
                    return answered;
                }
            };
            var asking = new AskingInTurn();
            asking.run(List.of(page));

            assertThat(asking.asked() - asking.answered()).isEqualTo(1000);
        }
    }

    /** The selector tells who has something to say, so nobody is asked in vain. */
    @Test
    void theNaiveLoopNeverAsksInVain() throws Exception {
        var inVain = new ArrayList<String>();
        var pages = new ArrayList<NaivePage>();
        for (var uri : site.newRun(Duration.ofMillis(20)).pages(20)) {
            pages.add(new NaivePage(uri) {
                @Override
                void onReadable() throws IOException {
                    var before = answer().length();
                    super.onReadable();
                    if (answer().length() == before && !isDone()) {
                        inVain.add(uri.getPath());
                    }
                }
            });
        }
        try (var selector = Selector.open()) {
            new NaiveLoop(selector).run(pages);
        }

        assertThat(inVain).isEmpty();
    }
}
