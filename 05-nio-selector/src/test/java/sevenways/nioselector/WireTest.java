package sevenways.nioselector;

import static java.util.Collections.nCopies;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static sevenways.testkit.wire.CannedAnswers.GOOD;
import static sevenways.testkit.wire.Script.atOnce;
import static sevenways.testkit.wire.ScriptedServer.playing;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import sevenways.lab.Outcome;
import sevenways.lab.PageResult;
import sevenways.testkit.wire.ScriptedServer;

/** What happens between the pages of one event loop. */
class WireTest {

    private static final Duration TIMEOUT = Duration.ofSeconds(20);
    private static final Duration SHORT = Duration.ofMillis(200);

    /** Nobody has to be asked whether the broadcast address takes connections: connect itself fails. */
    @Test
    void connectFailsAtOnce() {
        assertThat(download(List.of(URI.create("http://255.255.255.255/")), TIMEOUT))
                .singleElement()
                .extracting(PageResult::outcome)
                .isEqualTo(Outcome.CONNECT);
    }

    @Test
    void eachDeadlinePassesOnce() throws Exception {
        try (var silent = ScriptedServer.silent();
                var good = playing(atOnce().send(GOOD))) {
            var pages = new ArrayList<>(nCopies(5, silent.page()));
            pages.add(1, good.page());
            pages.add(4, good.page());

            var results = download(pages, SHORT);

            assertThat(results).hasSize(7);
            assertThat(results)
                    .filteredOn(result -> result.outcome() == Outcome.TIMEOUT)
                    .hasSize(5)
                    .extracting(PageResult::url)
                    .containsOnly(silent.page());
            silent.awaitAllClosed();
        }
    }

    @Test
    void aConsumerThatThrowsLeavesNoConnectionBehind() throws Exception {
        try (var silent = ScriptedServer.silent();
                var answersLast = playing(connection -> {
                    silent.awaitRequests(3);
                    connection.send(GOOD);
                })) {
            var pages = List.of(silent.page(), answersLast.page(), silent.page(), silent.page());

            assertThatIllegalStateException()
                    .isThrownBy(() -> new NioSelector().download(pages, TIMEOUT, result -> {
                        throw new IllegalStateException("the caller's own defect");
                    }));
            silent.awaitAllClosed();
        }
    }

    private static List<PageResult> download(List<URI> pages, Duration timeout) {
        var results = new ArrayList<PageResult>();
        new NioSelector().download(pages, timeout, results::add);
        return results;
    }
}
