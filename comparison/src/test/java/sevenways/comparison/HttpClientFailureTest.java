package sevenways.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.NoRouteToHostException;
import java.net.ServerSocket;
import java.net.SocketException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import sevenways.lab.Outcome;
import sevenways.lab.PageResult;

/** The JDK's client throws what it likes; the table has the lessons' words for it. */
class HttpClientFailureTest {

    private static final byte[] RESET = {};
    private static final String LOOPBACK = "http://127.0.0.1/";

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    ''                                             | EMPTY
                    HELLO~~                                        | PROTOCOL
                    HTTP/1.1 200 OK~Content-Length: 100~~<title>   | TRUNCATED
                    HTTP/1.1 200 OK~Transfer-Encoding: chunked~~zz~| PROTOCOL
                    HTTP/1.1 404 Not Found~Content-Length: 0~~     | HTTP_STATUS
                    HTTP/1.1 200 OK~Content-Length: 0~~            | OK
                    """)
    void anAnswerHasTheLessonsVerdict(String answer, Outcome outcome) throws Exception {
        assertThat(loadFromAServerThatAnswers(answer.replace("~", "\r\n").getBytes(StandardCharsets.US_ASCII))
                        .outcome())
                .isEqualTo(outcome);
    }

    @Test
    void aReset() throws Exception {
        assertThat(loadFromAServerThatAnswers(RESET).outcome()).isEqualTo(Outcome.RESET);
    }

    static List<Arguments> failures() {
        var reset = "Die Verbindung wurde vom Kommunikationspartner zurückgesetzt";
        var clientsWords = "HTTP/1.1 header parser received no bytes";
        return List.of(
                arguments(LOOPBACK, connect(new ConnectException("Verbindungsaufbau abgelehnt")), Outcome.CONNECT),
                arguments(LOOPBACK, connect(new NoRouteToHostException(reset)), Outcome.CONNECT),
                arguments(LOOPBACK, connect(new SocketException(reset)), Outcome.RESET),
                arguments("http://224.0.0.1/", connect(new SocketException(reset)), Outcome.CONNECT),
                arguments(LOOPBACK, new InternalError(new SocketException(reset)), Outcome.CONNECT),
                arguments(LOOPBACK, new IOException(clientsWords, new IOException(reset)), Outcome.RESET),
                arguments(LOOPBACK, new IOException(clientsWords, new SocketException(reset)), Outcome.RESET),
                arguments(LOOPBACK, new IOException(clientsWords, new EOFException()), Outcome.EMPTY),
                arguments(LOOPBACK, new IOException("bytes received: 7", new EOFException()), Outcome.TRUNCATED),
                arguments(LOOPBACK, new IOException("Connection reset, it says"), Outcome.PROTOCOL));
    }

    @ParameterizedTest
    @MethodSource("failures")
    void theSystemsLanguageDoesNotMatter(String page, Throwable failure, Outcome outcome) {
        assertThat(HttpClientFailure.outcome(URI.create(page), new CompletionException(failure)))
                .isEqualTo(outcome);
    }

    /** As the client does it: every failure to connect becomes one type. */
    private static Exception connect(Exception cause) {
        return cause instanceof ConnectException
                ? cause
                : (Exception) new ConnectException(cause.getMessage()).initCause(cause);
    }

    @Test
    void anAddressThatTheClientRefuses() throws Exception {
        var result = load(URI.create("http://slow_site:8080/"));

        assertThat(result.outcome()).isEqualTo(Outcome.UNSUPPORTED);
        assertThat(result.detail()).isNotBlank();
    }

    @Test
    void aNameThatNobodyHas() throws Exception {
        var result = load(URI.create("http://no-such-host.invalid/"));

        assertThat(result.outcome()).isEqualTo(Outcome.UNKNOWN_HOST);
        assertThat(result.detail()).isNotBlank();
    }

    private static PageResult load(URI page) throws InterruptedException {
        var results = new ConcurrentLinkedQueue<PageResult>();
        new HttpClientDownloader().download(List.of(page), Duration.ofSeconds(60), results::add);
        return results.remove();
    }

    private static PageResult loadFromAServerThatAnswers(byte[] answer) throws Exception {
        try (var server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            Thread.ofVirtual().start(() -> answerAll(server, answer));
            return load(URI.create("http://127.0.0.1:" + server.getLocalPort() + "/"));
        }
    }

    /** The client tries again, if there is no answer. */
    private static void answerAll(ServerSocket server, byte[] answer) {
        while (!server.isClosed()) {
            try (var connection = server.accept()) {
                readHead(connection.getInputStream());
                connection.getOutputStream().write(answer);
                connection.setSoLinger(answer == RESET, 0);
            } catch (IOException e) {
                // The test is over, or the client has gone.
            }
        }
    }

    /** All of it: what is left unread when a socket is closed makes its end a reset. */
    private static void readHead(InputStream in) throws IOException {
        var head = new StringBuilder();
        for (var next = in.read(); next >= 0 && head.indexOf("\r\n\r") < 0; next = in.read()) {
            head.append((char) next);
        }
    }
}
