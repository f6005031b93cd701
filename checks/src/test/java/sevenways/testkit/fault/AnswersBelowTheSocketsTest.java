package sevenways.testkit.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import sevenways.lab.http.PageLoad;
import sevenways.testkit.fault.Fault.Scripted;
import sevenways.testkit.wire.LineToAHop;

/**
 * The faults that are facts of the page load, proved once for all lessons and without a socket: the verdict is the same
 * whether an answer arrives whole or byte by byte.
 */
class AnswersBelowTheSocketsTest {

    /** What is up to the driver there is the next connection. The answer can be judged without it. */
    private static final int REDIRECT = 50;

    private record Answer(Fault fault, Scripted server) {
        @Override
        public String toString() {
            return fault.toString();
        }
    }

    static Stream<Answer> answers() {
        return Fault.all()
                .filter(fault -> !fault.isUpToTheDriver() || fault.row() == REDIRECT)
                .flatMap(fault -> fault.behind() instanceof Scripted server
                        ? Stream.of(new Answer(fault, server))
                        : Stream.empty());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("answers")
    void whole(Answer answer) throws Exception {
        assertVerdict(answer, Integer.MAX_VALUE);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("answers")
    void byteByByte(Answer answer) throws Exception {
        assertVerdict(answer, 1);
    }

    private static void assertVerdict(Answer answer, int partSize) throws Exception {
        var page = URI.create("http://127.0.0.1" + answer.server().target());
        var load = new PageLoad(page, Duration.ofDays(1), "nobody");

        while (!load.isDone()) {
            var hop = load.hop();
            LineToAHop.play(answer.server().script(), hop, partSize);
            assertThat(hop.isDone()).as("the hop is done when all has arrived").isTrue();
        }
        answer.fault().expected().assertReached(load.result());
    }
}
