package sevenways.nioselector;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Collections.nCopies;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;
import static sevenways.nioselector.ScriptedServer.ANSWER;
import static sevenways.nioselector.ScriptedServer.playing;
import static sevenways.nioselector.ScriptedServer.readRequest;
import static sevenways.nioselector.ScriptedServer.reset;
import static sevenways.nioselector.ScriptedServer.send;

import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import sevenways.lab.Outcome;
import sevenways.lab.PageResult;
import sevenways.lab.contract.SilentServer;

/** What servers do on the wire, and what the event loop makes of it. */
class WireTest {

    private static final Duration TIMEOUT = Duration.ofSeconds(20);
    private static final Duration SHORT = Duration.ofMillis(200);

    static Stream<Arguments> servers() {
        return Stream.of(
                server("a good page", Outcome.OK, connection -> {
                    readRequest(connection);
                    send(connection, ANSWER);
                    connection.close();
                }),
                server("byte by byte", Outcome.OK, connection -> {
                    readRequest(connection);
                    connection.setTcpNoDelay(true);
                    for (var part : ANSWER.getBytes(UTF_8)) {
                        connection.getOutputStream().write(part);
                        Thread.yield();
                    }
                }),
                server("a whole page on a connection that stays", Outcome.OK, connection -> {
                    readRequest(connection);
                    send(connection, ANSWER);
                }),
                server("a half-closed connection", Outcome.OK, connection -> {
                    readRequest(connection);
                    send(connection, ANSWER);
                    connection.shutdownOutput();
                }),
                server("an answer that waits for no request", Outcome.OK, connection -> send(connection, ANSWER)),
                server("an answer delimited by its end", Outcome.OK, connection -> {
                    readRequest(connection);
                    send(connection, "HTTP/1.1 200 OK\r\n\r\n<title>Tea");
                    connection.close();
                }),
                server("nothing but the end", Outcome.EMPTY, connection -> {
                    readRequest(connection);
                    connection.close();
                }),
                server("half a page and the end", Outcome.TRUNCATED, connection -> {
                    readRequest(connection);
                    send(connection, ANSWER.substring(0, ANSWER.length() - 5));
                    connection.close();
                }),
                server("a reset at once", Outcome.RESET, ScriptedServer::reset),
                server("a reset within the page", Outcome.RESET, connection -> {
                    readRequest(connection);
                    send(connection, ANSWER.substring(0, ANSWER.length() - 5));
                    reset(connection);
                }),
                server("something else", Outcome.PROTOCOL, connection -> {
                    readRequest(connection);
                    send(connection, "HELLO\r\n");
                }));
    }

    @ParameterizedTest
    @MethodSource("servers")
    void verdict(Outcome expected, ScriptedServer.Script script) throws Exception {
        try (var server = playing(script)) {
            assertThat(download(nCopies(3, server.page()), TIMEOUT))
                    .hasSize(3)
                    .extracting(PageResult::outcome)
                    .containsOnly(expected);
        }
    }

    @Test
    void nobodyListens() throws Exception {
        try (var bound = new Socket()) {
            bound.bind(null);

            assertThat(download(List.of(URI.create("http://127.0.0.1:" + bound.getLocalPort() + "/")), TIMEOUT))
                    .singleElement()
                    .satisfies(result -> {
                        assertThat(result.outcome()).isEqualTo(Outcome.CONNECT);
                        assertThat(result.detail()).containsIgnoringCase("refused");
                    });
        }
    }

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
        try (var silent = new SilentServer();
                var good = playing(connection -> send(connection, ANSWER))) {
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
        try (var silent = new SilentServer();
                var answersLast = playing(connection -> {
                    silent.awaitRequests(3);
                    send(connection, ANSWER);
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

    private static Arguments server(String name, Outcome expected, ScriptedServer.Script script) {
        return argumentSet(name, expected, script);
    }
}
