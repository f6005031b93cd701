package sevenways.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
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
import sevenways.lab.PageResult;

/** The JDK's client throws what it likes; the table has the lessons' words for it. */
class HttpClientFailureTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    ''                                             | EMPTY
                    HELLO                                          | PROTOCOL
                    HTTP/1.1 200 OK~Content-Length: 100~~<title>   | TRUNCATED
                    HTTP/1.1 200 OK~Transfer-Encoding: chunked~~zz~| PROTOCOL
                    HTTP/1.1 200 OK~Content-Length: -1~~           | PROTOCOL
                    HTTP/1.1 404 Not Found~Content-Length: 0~~     | HTTP_STATUS
                    HTTP/1.1 200 OK~Content-Length: 0~~            | OK
                    """)
    void anAnswerHasTheLessonsVerdict(String answer, String outcome) throws Exception {
        try (var server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var answering = Thread.ofVirtual().start(() -> answer(server, answer.replace("~", "\r\n")));

            assertThat(load(URI.create("http://127.0.0.1:" + server.getLocalPort() + "/")))
                    .extracting(result -> result.outcome().name())
                    .isEqualTo(outcome);
            answering.join();
        }
    }

    @Test
    void aReset() throws Exception {
        try (var server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var resetting = Thread.ofVirtual().start(() -> reset(server));

            assertThat(load(URI.create("http://127.0.0.1:" + server.getLocalPort() + "/"))
                            .outcome()
                            .name())
                    .isEqualTo("RESET");
            resetting.join();
        }
    }

    @Test
    void aNameThatNobodyHas() throws Exception {
        var result = load(URI.create("http://no-such-host.invalid/"));

        assertThat(result.outcome().name()).isEqualTo("UNKNOWN_HOST");
        assertThat(result.detail()).isNotBlank();
    }

    private static PageResult load(URI page) throws InterruptedException {
        var results = new ConcurrentLinkedQueue<PageResult>();
        new HttpClientDownloader().download(List.of(page), Duration.ofSeconds(60), results::add);
        return results.remove();
    }

    private static void answer(ServerSocket server, String answer) {
        try (var connection = server.accept()) {
            readHead(connection.getInputStream());
            connection.getOutputStream().write(answer.getBytes(StandardCharsets.US_ASCII));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void reset(ServerSocket server) {
        try (var connection = server.accept()) {
            readHead(connection.getInputStream());
            connection.setSoLinger(true, 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All of it: what is left unread when a socket is closed makes its end a reset. */
    private static void readHead(InputStream in) throws IOException {
        var head = new StringBuilder();
        while (head.indexOf("\r\n\r\n") < 0) {
            head.append((char) in.read());
        }
    }
}
