package sevenways.lab.http;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.ByteBuffer;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** A page's time is told apart into work and waiting, by the page load itself: the same way for every lesson. */
class WorkTest {

    private static final Duration A_WAIT = Duration.ofMillis(5);

    private final PageLoad load = new PageLoad(URI.create("http://localhost/"), Duration.ofMinutes(1), "test");
    private Duration inside = Duration.ZERO;

    @Test
    void workIsWhatHappensInsideThePageLoadAndNotBetween() {
        measure(load::request);
        for (var part : new String[] {"HTTP/1.1 200 OK\r\n", "Content-Length: 18\r\n\r\n", "<title>Tea</title>"}) {
            pass(A_WAIT);
            measure(() -> load.receive(ByteBuffer.wrap(part.getBytes(US_ASCII))));
        }

        assertThat(load.result().span().work()).isPositive().isLessThanOrEqualTo(inside);
        assertThat(load.result().span().length())
                .isGreaterThanOrEqualTo(load.result().span().work().plus(A_WAIT));
    }

    @Test
    void theEndOfTheInputIsReadToo() {
        load.receive(ByteBuffer.wrap("HTTP/1.1 200 OK\r\n\r\n<title>Tea</title>".getBytes(US_ASCII)));
        pass(A_WAIT);
        measure(load::endOfInput);

        assertThat(load.result().span().work()).isPositive();
        assertThat(load.result().span().length())
                .isGreaterThanOrEqualTo(load.result().span().work().plus(A_WAIT));
    }

    @Test
    void aPageThatIsNeverConnectedIsNoWork() {
        load.expire();

        assertThat(load.result().span().work()).isZero();
    }

    private void measure(Runnable step) {
        var start = System.nanoTime();
        step.run();
        inside = inside.plusNanos(System.nanoTime() - start);
    }

    private static void pass(Duration time) {
        var start = System.nanoTime();
        while (System.nanoTime() - start < time.toNanos()) {
            Thread.onSpinWait();
        }
    }
}
