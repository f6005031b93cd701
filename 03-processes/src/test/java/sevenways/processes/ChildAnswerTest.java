package sevenways.processes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import sevenways.lab.Arrival;
import sevenways.lab.Milestones;
import sevenways.lab.Outcome;
import sevenways.lab.Redirected;
import sevenways.lab.Span;
import sevenways.lab.Verdict;

class ChildAnswerTest {

    private static final URI PAGE = URI.create("http://localhost/käse?a=b%20c&d=%2F");
    private static final URI OTHER = URI.create("http://localhost/tea#leaves");

    @Test
    void answersComeBackAsTheyWere() throws IOException {
        var ok = new ChildAnswer(
                PAGE,
                Arrival.at(PAGE),
                ok("A title\twith\r\neverything \u2028 🍞"),
                new Span(0, 9_000, Duration.ofNanos(1_234), new Milestones(1, 2, 3, Milestones.NEVER)),
                List.of());
        var hops = List.of(new Redirected(PAGE, -17), new Redirected(OTHER, 0));
        var untitled = new ChildAnswer(PAGE, new Arrival(OTHER, 2), ok(""), new Span(0, 1, Duration.ZERO), hops);
        var failed = new ChildAnswer(
                PAGE,
                Arrival.at(PAGE),
                Verdict.failed(Outcome.CONNECT, "Connection refused"),
                new Span(0, 1),
                List.of());

        assertThat(ChildAnswer.parse(ok.line(), PAGE)).isEqualTo(ok);
        assertThat(ChildAnswer.parse(untitled.line(), PAGE)).isEqualTo(untitled);
        assertThat(ChildAnswer.parse(failed.line(), PAGE)).isEqualTo(failed);
    }

    @Test
    void requestsComeBackAsTheyWere() {
        var request = new ChildRequest(PAGE, Duration.ofNanos(5_000_000_001L));

        assertThat(ChildRequest.parse(request.line())).isEqualTo(request);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "HELLO",
                "http%3A%2F%2Fa%2F\tOK",
                "http%3A%2F%2Fa%2F\tOK\t200\tTea\t~\thttp%3A%2F%2Fa%2F\t0\t9+1+2+3+-1",
                "http%3A%2F%2Fa%2F\tOK\t200\tTea\t~\t~\t~\thttp%3A%2F%2Fa%2F\t9+1+2+3+-1\t0",
                "http%3A%2F%2Fa%2F\tOKAY\t200\tTea\t~\t~\thttp%3A%2F%2Fa%2F\t0\t9+1+2+3+-1",
                "http%3A%2F%2Fa%2F\t~\t200\tTea\t~\t~\thttp%3A%2F%2Fa%2F\t0\t9+1+2+3+-1",
                "http%3A%2F%2Fa%2F\tOK\tmany\tTea\t~\t~\thttp%3A%2F%2Fa%2F\t0\t9+1+2+3+-1",
                "http%3A%2F%2Fa%2F\tOK\t200\t%zz\t~\t~\thttp%3A%2F%2Fa%2F\t0\t9+1+2+3+-1",
                "http%3A%2F%2Fa%2F\tOK\t200\tTea\t~\t1+ms\thttp%3A%2F%2Fa%2F\t0\t9+1+2+3+-1",
                "http%3A%2F%2Fa%2F\tOK\t200\tTea\t~\t~\t~\t0\t9+1+2+3+-1",
                "http%3A%2F%2Fa%2F\tOK\t200\tTea\t~\t~\ta+b\t0\t9+1+2+3+-1",
                "http%3A%2F%2Fa%2F\tOK\t200\tTea\t~\t~\thttp%3A%2F%2Fa%2F\tmany\t9+1+2+3+-1",
                "http%3A%2F%2Fa%2F\tOK\t200\tTea\t~\t~\thttp%3A%2F%2Fa%2F\t0\t9+1+2+3",
                "http%3A%2F%2Fa%2F\tOK\t200\tTea\t~\t~\thttp%3A%2F%2Fa%2F\t0\t9+1+2+3+soon",
                "http%3A%2F%2Fa%2F\tOK\t200\tTea\t~\t~\thttp%3A%2F%2Fa%2F\t0\t~",
                "http%3A%2F%2Fa%2F\tOK\t200\tTea\t~\t~\thttp%3A%2F%2Fa%2F\t1\t9+1+2+3+-1\thttp%3A%2F%2Fb%2F",
                "http%3A%2F%2Fa%2F\tOK\t200\tTea\t~\t~\thttp%3A%2F%2Fa%2F\t1\t9+1+2+3+-1\thttp%3A%2F%2Fb%2F\tlate",
                "http%3A%2F%2Fanother%2F\tOK\t200\tTea\t~\t~\thttp%3A%2F%2Fa%2F\t0\t9+1+2+3+-1",
                "~\tOK\t200\tTea\t~\t~\thttp%3A%2F%2Fa%2F\t0\t9+1+2+3+-1"
            })
    void whatIsNoAnswerIsToldApart(String line) {
        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() -> ChildAnswer.parse(line, URI.create("http://a/")))
                .withMessageEndingWith("which is no answer");
    }

    private static Verdict ok(String title) {
        return new Verdict(Outcome.OK, 200, title, null);
    }
}
