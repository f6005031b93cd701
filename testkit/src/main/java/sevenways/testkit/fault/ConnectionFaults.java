package sevenways.testkit.fault;

import static java.nio.charset.StandardCharsets.UTF_8;
import static sevenways.lab.Outcome.CONNECT;
import static sevenways.lab.Outcome.EMPTY;
import static sevenways.lab.Outcome.RESET;
import static sevenways.lab.Outcome.TIMEOUT;
import static sevenways.testkit.fault.ExpectedVerdict.is;
import static sevenways.testkit.fault.ExpectedVerdict.ok;
import static sevenways.testkit.fault.Fault.fault;
import static sevenways.testkit.wire.CannedAnswers.BODY;
import static sevenways.testkit.wire.CannedAnswers.GOOD;
import static sevenways.testkit.wire.CannedAnswers.chunk;
import static sevenways.testkit.wire.CannedAnswers.head;
import static sevenways.testkit.wire.Script.answer;
import static sevenways.testkit.wire.Script.answerThenFin;
import static sevenways.testkit.wire.Script.atOnce;
import static sevenways.testkit.wire.Script.request;

import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.stream.Stream;
import sevenways.testkit.wire.Endpoint;
import sevenways.testkit.wire.Script;
import sevenways.testkit.wire.ScriptedNames;
import sevenways.testkit.wire.ScriptedServer;

/** Rows 1 to 11: connections that do not come about, end too early, or are slow. All are up to the driver. */
final class ConnectionFaults {

    private static final String CHUNKED = "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n";

    private ConnectionFaults() {}

    static Stream<Fault> list() {
        return Stream.of(
                        new Fault(1, "refused", "", is(CONNECT), _ -> Endpoint.refusing()),
                        new Fault(1, "refused", "no route", is(CONNECT), _ -> Endpoint.at("http://255.255.255.255/")),
                        new Fault(1, "refused", "the first of two addresses", ok(), ConnectionFaults::withTwoAddresses),
                        new Fault(2, "never accepted", "", is(TIMEOUT), _ -> Endpoint.neverAccepting()),
                        // With the request unread, closing means FIN if it has not come yet, and RST if it has.
                        fault(3, "FIN at accept", "closed", is(EMPTY, RESET), atOnce().close()),
                        fault(3, "FIN at accept", "half closed", is(EMPTY), atOnce().fin()),
                        fault(4, "RST at accept", is(RESET), atOnce().reset()),
                        fault(
                                5,
                                "closed after the request",
                                "closed",
                                is(EMPTY),
                                request().close()),
                        fault(
                                5,
                                "closed after the request",
                                "half closed",
                                is(EMPTY),
                                request().fin()),
                        fault(6, "silence", is(TIMEOUT), request()),
                        fault(7, "dripping head", is(TIMEOUT), drip("HTTP/1.1 200 OK\r\nX: ")),
                        fault(8, "byte by byte", ok(), request().byteByByte(GOOD.getBytes(UTF_8))),
                        fault(9, "split anywhere", "in CR LF", ok(), request().inParts(GOOD.replace("\r\n", "\r|\n"))),
                        fault(9, "split anywhere", "in the chunk size", ok(), splitInChunkSize()),
                        fault(9, "split anywhere", "in a character", ok(), splitInCharacter()),
                        fault(10, "early answer", ok(), atOnce().send(GOOD)),
                        fault(11, "half close", "with a length", ok(), answerThenFin(GOOD)),
                        fault(11, "half close", "without", ok(), answerThenFin(head() + BODY)))
                .map(Fault::upToTheDriver);
    }

    private static Endpoint withTwoAddresses(Duration patience) throws IOException {
        return ScriptedServer.playing(answer(GOOD), patience).named(ScriptedNames.WITH_TWO_ADDRESSES);
    }

    private static Script drip(String begin) {
        return answer(begin).drip("x");
    }

    private static Script splitInChunkSize() {
        return request()
                .inParts(CHUNKED + chunk(BODY).replaceFirst("^1", "1|").replace("\r\n", "\r|\n") + "0|\r|\n\r|\n");
    }

    private static Script splitInCharacter() {
        var answer = GOOD.getBytes(UTF_8);
        var inside = GOOD.substring(0, GOOD.indexOf('茶')).getBytes(UTF_8).length + 1;
        return request()
                .send(Arrays.copyOf(answer, inside))
                .pause()
                .send(Arrays.copyOfRange(answer, inside, answer.length));
    }
}
