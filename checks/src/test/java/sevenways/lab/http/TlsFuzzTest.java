package sevenways.lab.http;

import static org.assertj.core.api.Assertions.assertThat;
import static sevenways.lab.Outcome.EMPTY;
import static sevenways.lab.Outcome.OK;
import static sevenways.lab.Outcome.PROTOCOL;
import static sevenways.lab.Outcome.TLS;
import static sevenways.lab.Outcome.TRUNCATED;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SplittableRandom;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import sevenways.lab.Outcome;
import sevenways.lab.PageResult;

/**
 * Damaged answers over TLS, and answers over damaged TLS. The load ends in one outcome, the same however the bytes are
 * split; and whatever is done to the bytes of TLS, a page is OK only with the title that its server has sent. The number of
 * a case is used as in {@link FuzzTest}; a case takes four handshakes, so there are fewer.
 */
class TlsFuzzTest {

    private static final boolean IS_FIXED = System.getProperty("sevenways.fuzz.tls.cases") == null;
    private static final int CASES = Integer.getInteger("sevenways.fuzz.tls.cases", 100);
    private static final long FIRST = first(System.getProperty("sevenways.fuzz.seed", "1"));

    private static final List<TlsDelivery> IN_PARTS =
            List.of(new TlsDelivery(1, true), new TlsDelivery(7, false), new TlsDelivery(4096, false));

    /** A hundred thousand bytes, one by one, would take longer than all others. */
    private static final int LONG = 100 * 1024;

    /** Of a connection: four times what the dearest short answer takes that we know, both ends of the handshake included. */
    private static final long MOST_MEMORY = 4L * 1024 * 1024;

    /** Twice what a page may take without TLS, see {@link FuzzTest}: here, the server's end has it, too. */
    private static final long MOST_MEMORY_IF_LONG = 60L * 1024 * 1024;

    private static final int SHORT = 2048;

    private record Found(String name, Outcome outcome, TlsCase tlsCase) {
        @Override
        public String toString() {
            return name;
        }
    }

    private final ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private final Map<Outcome, Integer> outcomes = new EnumMap<>(Outcome.class);

    /** For once, the first page reads all the certificates of the JDK. */
    @BeforeAll
    static void readCertificates() {
        TlsDelivery.whole(corpus().getFirst().tlsCase);
    }

    static List<Found> corpus() {
        return Corpus.lines("/answers-over-tls.txt").stream()
                .map(line -> {
                    var parts = line.text().split(" ", 2);
                    return new Found(line.name(), Outcome.valueOf(parts[0]), TlsCase.parse(parts[1]));
                })
                .toList();
    }

    @ParameterizedTest
    @MethodSource("corpus")
    void outcome(Found found) {
        assertThat(check(found.tlsCase).outcome()).isEqualTo(found.outcome);
    }

    @Test
    void oneOutcomeHoweverTheBytesAreSplit(TestReporter reporter) {
        var seeds = Corpus.entries().stream().map(Corpus.Entry::answer).toList();
        for (var number = FIRST; number < FIRST + CASES; number++) {
            var tlsCase = TlsCase.of(new SplittableRandom(number), seeds);
            try {
                outcomes.merge(check(tlsCase).outcome(), 1, Integer::sum);
            } catch (RuntimeException | Error e) {
                var line = tlsCase.answer().length > LONG ? "too long" : "OK " + tlsCase;
                throw new AssertionError(
                        "-Dfuzz.seed=%d -Dfuzz.tls.cases=1 shows it again. For answers-over-tls.txt:%n%s"
                                .formatted(number, line),
                        e);
            }
        }
        reporter.publishEntry("%,d answers over TLS from seed %d on: %s".formatted(CASES, FIRST, outcomes));
        if (IS_FIXED) {
            assertThat(outcomes).containsKeys(OK, EMPTY, TRUNCATED, PROTOCOL, TLS);
        }
    }

    private static long first(String seed) {
        return seed.equals("random") ? new Random().nextInt(Integer.MAX_VALUE) : Long.parseLong(seed);
    }

    private PageResult check(TlsCase tlsCase) {
        var before = threads.getCurrentThreadAllocatedBytes();
        var result = TlsDelivery.whole(tlsCase);
        var taken = threads.getCurrentThreadAllocatedBytes() - before;
        var connections = 1 + result.arrival().redirects();
        assertThat(taken / connections)
                .as("memory taken, in each of %d connections", connections)
                .isLessThan(tlsCase.answer().length < SHORT ? MOST_MEMORY : MOST_MEMORY_IF_LONG);
        checkAgainstPlain(tlsCase, result);
        for (var delivery : IN_PARTS) {
            if (tlsCase.answer().length <= LONG || delivery.partSize() > 7) {
                TlsDelivery.assertSame(delivery.resultOf(tlsCase), result, tlsCase.damage());
            }
        }
        return result;
    }

    /** A redirect may lead to a host that this server cannot be. */
    private static void checkAgainstPlain(TlsCase tlsCase, PageResult result) {
        var plain = Delivery.whole(tlsCase.answer());
        if (plain.arrival().redirects() > 0) {
            return;
        }
        if (result.title() != null || tlsCase.damage().isNone() && tlsCase.saysFarewell()) {
            assertThat(result.verdict()).isEqualTo(plain.verdict());
        }
    }
}
