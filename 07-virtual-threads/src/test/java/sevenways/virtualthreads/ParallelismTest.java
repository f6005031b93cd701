package sevenways.virtualthreads;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import sevenways.testkit.contract.SiteUnderTest;

class ParallelismTest {

    private static final int PAGES = 150;
    private static final int MILLIS = 60_000;

    @Test
    void oneCarrierIsEnoughForAllPagesAtOnce() throws Exception {
        var run = SiteUnderTest.EMBEDDED.site().newRun(Duration.ZERO);
        var pages =
                run.gatedPages(PAGES, PAGES, Duration.ofMillis(MILLIS)).stream().map(URI::toString);
        var options = Stream.of("--parallelism=1", "--timeout=" + MILLIS);

        var lines = OwnJvm.run(
                CountsItsCarriers.class, Stream.concat(options, pages).toArray(String[]::new));

        assertThat(lines).contains("outcomes         150 OK").endsWith("carriers: 1");
        assertThat(run.log().peakInFlight()).isEqualTo(PAGES);
    }

    @ParameterizedTest
    @CsvSource({"0, 'it must be 1 or more, not 0'", "32768, 'the JDK allows 32767 at most, not 32768'"})
    void aNumberThatTheSchedulerRefusesIsRefusedInWords(String number, String sentence) {
        var reader = new Parallelism.Number();
        assertThatThrownBy(() -> reader.convert(number)).hasMessage(sentence);
    }
}
