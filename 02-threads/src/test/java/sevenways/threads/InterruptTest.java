package sevenways.threads;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.Test;
import sevenways.lab.PageResult;

class InterruptTest {

    /** Ten thousand pages take a while to begin. Those that have not begun need no result. */
    @Test
    void noPageBeginsAfterAnInterrupt() {
        var results = new ConcurrentLinkedQueue<PageResult>();
        Thread.currentThread().interrupt();

        new Threads().download(List.of(URI.create("http://127.0.0.1:1/")), Duration.ofMinutes(1), results::add);

        assertThat(Thread.interrupted()).isTrue();
        assertThat(results).isEmpty();
    }
}
