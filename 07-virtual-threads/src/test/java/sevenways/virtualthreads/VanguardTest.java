package sevenways.virtualthreads;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import sevenways.lab.PageResult;
import sevenways.lab.http.BlockingReader;

class VanguardTest {

    @Test
    void loadsAPage() throws Exception {
        var result = new CompletableFuture<PageResult>();

        Vanguard.goAhead(page -> result.complete(BlockingReader.load(page, Duration.ofMinutes(1))));

        assertThat(result.get().status()).isEqualTo(204);
    }

    /** As one that gets no descriptor for its socket. */
    @Test
    void doesNotWaitForAReaderThatDoesNotCome() throws Exception {
        var asked = new CompletableFuture<URI>();

        Vanguard.goAhead(asked::complete);

        assertThat(asked.get()).hasHost("127.0.0.1");
    }
}
