package sevenways.testkit.wire;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;
import static sevenways.testkit.wire.Script.request;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Who watches the clients must notice the one that does not close. */
class ScriptedServerTest {

    /** Nobody closes here, so however long the server waits, it waits in vain. */
    private static final Duration LITTLE = Duration.ofMillis(200);

    static Stream<Arguments> scripts() {
        return Stream.of(
                argumentSet("silent", request()),
                argumentSet("answers", request().send(CannedAnswers.GOOD)),
                argumentSet("half closes", request().fin()),
                argumentSet("waits for more", request().then(Connection::readRequest)),
                argumentSet("drips", request().drip("x")));
    }

    @ParameterizedTest
    @MethodSource("scripts")
    void tellsOfAConnectionThatTheClientKeeps(Script script) throws Exception {
        try (var server = ScriptedServer.playing(script, LITTLE);
                var client = new Socket("127.0.0.1", server.page().getPort())) {
            ask(client);
            server.awaitRequests(1);

            assertThatThrownBy(server::awaitAllClosed).hasMessageContaining("left a connection open");
        }
    }

    @Test
    void saysNothingOfOneThatTheClientHasClosed() throws Exception {
        try (var server = ScriptedServer.silent()) {
            try (var client = new Socket("127.0.0.1", server.page().getPort())) {
                ask(client);
                server.awaitRequests(1);
            }

            assertThatCode(server::awaitAllClosed).doesNotThrowAnyException();
        }
    }

    private static void ask(Socket client) throws IOException {
        client.getOutputStream().write("GET / HTTP/1.1\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
    }
}
