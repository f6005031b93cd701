package sevenways.lab.http;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.ByteBuffer;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/**
 * A page's time is told apart into work and waiting, by the page load itself: the same way for every lesson. The clock
 * here goes on by a nanosecond whenever the load looks at it, so a piece of work takes one, and by as much as a test
 * lets pass.
 */
class WorkTest {

    private static final Duration A_WAIT = Duration.ofSeconds(3);

    private long now;
    private final PageLoad load =
            new PageLoad(URI.create("http://localhost/"), Duration.ofMinutes(1), "test", () -> ++now);

    @Test
    void workIsWhatHappensInsideThePageLoadAndNotBetween() {
        load.hop().connected();
        receive("HTTP/1.1 200 OK\r\n");
        receive("Content-Length: 18\r\n\r\n");
        receive("<title>Tea</title>");

        assertThat(load.result().span().work()).isEqualTo(Duration.ofNanos(4));
        assertThat(load.result().span().length()).isGreaterThan(A_WAIT.multipliedBy(3));
    }

    @Test
    void theEndOfTheInputIsReadToo() {
        load.hop().connected();
        receive("HTTP/1.1 200 OK\r\n\r\n<title>Tea</title>");
        pass(A_WAIT);
        load.hop().endOfInput();

        assertThat(load.result().span().work()).isEqualTo(Duration.ofNanos(3));
    }

    @Test
    void aPageThatIsNeverConnectedIsNoWork() {
        pass(A_WAIT);
        load.expire();

        assertThat(load.result().span().work()).isZero();
    }

    private void receive(String part) {
        pass(A_WAIT);
        load.hop().receive(ByteBuffer.wrap(part.getBytes(US_ASCII)));
    }

    private void pass(Duration time) {
        now += time.toNanos();
    }
}
