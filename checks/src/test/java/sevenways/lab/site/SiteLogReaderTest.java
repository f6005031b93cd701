package sevenways.lab.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import sevenways.testkit.wire.Script;
import sevenways.testkit.wire.ScriptedServer;

class SiteLogReaderTest {

    private static final String HEAD = "HTTP/1.1 200 OK\r\nSlow-Site: 1\r\n\r\n";
    private static final Duration NOT_LONG = Duration.ofMillis(200);

    @Test
    void leavesOutOtherRuns() throws Exception {
        var log = "1.000 0.100 200 /a?run=a1\n2.000 0.100 200 /a?run=b2\n3.000 0.100 404 -\n";
        try (var site = ScriptedServer.playing(Script.answerThenFin(HEAD + log))) {
            assertThat(new SiteLogReader().read(site.page(), "b2").visits())
                    .containsExactly(new SiteLog.Visit(1900, 2000, 200, "/a?run=b2"));
            assertThat(site.received()).singleElement().asString().startsWith("GET /log?run=b2 HTTP/1.1\r\n");
        }
    }

    @Test
    void aLineThatWasCutCostsTheRunsThatItBelongsToAndNoOther() throws Exception {
        var log = "1.000 0.1" + "2.000 0.100 200 /a?run=a1\n3.000 0.100 200 /a?run=b2\n";
        try (var site = ScriptedServer.playing(Script.answerThenFin(HEAD + log))) {
            assertThat(new SiteLogReader().read(site.page(), "b2").visits()).hasSize(1);
            assertThatIOException()
                    .isThrownBy(() -> new SiteLogReader().read(site.page(), "a1"))
                    .withMessage(site.page() + " keeps a log that cannot be read");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.000 0.100 200 /a?run=a1\n", "no end of a line"})
    void aLogIsNotLongerThanItMayBe(String endless) throws Exception {
        var reader = new SiteLogReader(Duration.ofMinutes(1), 100_000);
        try (var site = ScriptedServer.playing(Script.request().send(HEAD).endlessly(endless))) {
            assertThatIOException()
                    .isThrownBy(() -> reader.read(site.page(), "a1"))
                    .withMessage(site.page() + " keeps a log that cannot be read");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"HTTP/1.1 200 OK\r\nA: ", HEAD})
    void anAnswerThatGoesOnAndOnIsGivenUp(String beginning) throws Exception {
        var reader = new SiteLogReader(NOT_LONG, 100_000);
        try (var site = ScriptedServer.playing(Script.request().send(beginning).drip("1"))) {
            assertThatIOException()
                    .isThrownBy(() -> reader.read(site.page(), "a1"))
                    .withMessage(site.page() + " does not come to the end of its log");
            site.awaitAllClosed();
        }
    }
}
