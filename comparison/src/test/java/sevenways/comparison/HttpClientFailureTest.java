package sevenways.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import sevenways.lab.Outcome;
import sevenways.lab.PageResult;

/** The JDK's client throws what it likes; the table has the lessons' words for it. */
class HttpClientFailureTest {

    private static final byte[] RESET = {};

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
