package sevenways.lab.http;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static sevenways.lab.Outcome.EMPTY;
import static sevenways.lab.Outcome.HTTP_STATUS;
import static sevenways.lab.Outcome.OK;
import static sevenways.lab.Outcome.PROTOCOL;
import static sevenways.lab.Outcome.REDIRECT;
import static sevenways.lab.Outcome.TOO_LARGE;
import static sevenways.lab.Outcome.TRUNCATED;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import sevenways.lab.Outcome;
import sevenways.lab.PageResult;

/**
 * Damaged answers, made from the corpus. Whatever arrives, the load ends in exactly one outcome, the same however the
 * bytes are split, and takes no more memory than its bounds allow; and the title of a page is the one that a plain parse of
 * all of it finds. {@code -Dfuzz.seed=S -Dfuzz.cases=N} chooses the N cases from number S on, or from a number of no
 * choice with {@code random}; a number stands for the same answer in every run, until the corpus grows.
 */
class FuzzTest {

    private static final boolean IS_FIXED = System.getProperty("sevenways.fuzz.cases") == null;
    private static final int CASES = Integer.getInteger("sevenways.fuzz.cases", 10_000);
    private static final long FIRST = first(System.getProperty("sevenways.fuzz.seed", "1"));

    /** The time to split an answer everywhere grows with the square of its length. */
    private static final int SHORT = 500;

    /** Byte by byte, longer ones would take longer than all others. */
    private static final int LONG = 100 * 1024;

    /** So many cases, of which one is split at every position. */
    private static final int SAMPLE = 100;

    /**
     * Twice what the dearest page takes that we know, what is given back included: of {@code <b><p>} again and again, in
     * a charset that a meta names behind the prescan, so that it is read twice, 14 MiB.
     */
    private static final long MOST_MEMORY = 30L * 1024 * 1024;

    /** Once with an encoding that is certain, once without, once as XML. */
    private static final List<String> TYPES = List.of("text/html;charset=latin1", "text/html", "application/xhtml+xml");

    private final ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private final Map<Outcome, Integer> outcomes = new EnumMap<>(Outcome.class);

    @Test
    void damagedAnswersHaveOneOutcomeHoweverTheyAreSplit(TestReporter reporter) {
        var seeds = Corpus.entries().stream().map(Corpus.Entry::answer).toList();
        for (var number = FIRST; number < FIRST + CASES; number++) {
            var random = new SplittableRandom(number);
            var answer = new Mutations(random, seeds).next();
            try {
                var result = check(answer, random);
                checkTitle(answer, random);
                if (number % SAMPLE == 0 && answer.length <= SHORT) {
                    checkEverySplit(answer, result);
                }
                outcomes.merge(result.outcome(), 1, Integer::sum);
            } catch (RuntimeException | Error e) {
                throw new AssertionError(
                        "-Dfuzz.seed=%d -Dfuzz.cases=1 shows it again. For answers.txt:%n%s"
                                .formatted(number, answer.length > LONG ? "too long" : Corpus.line(Outcome.OK, answer)),
                        e);
            }
        }
        reporter.publishEntry("%,d answers from seed %d on: %s".formatted(CASES, FIRST, outcomes));
        if (IS_FIXED) {
            assertThat(outcomes)
                    .as("every outcome that an answer can have")
                    .containsOnlyKeys(OK, HTTP_STATUS, REDIRECT, EMPTY, TRUNCATED, PROTOCOL, TOO_LARGE);
        }
    }

    private static long first(String seed) {
        return seed.equals("random") ? new Random().nextInt(Integer.MAX_VALUE) : Long.parseLong(seed);
    }

    private PageResult check(byte[] answer, RandomGenerator random) {
        var before = threads.getCurrentThreadAllocatedBytes();
        var result = Delivery.whole(answer);
        assertThat(threads.getCurrentThreadAllocatedBytes() - before)
                .as("memory taken")
                .isLessThan(MOST_MEMORY);
        assertThat(result.title() != null)
                .as("there is a title if the whole answer arrived, and only then")
                .isEqualTo(result.outcome() == Outcome.OK || result.outcome() == Outcome.HTTP_STATUS);
        if (result.outcome() != Outcome.OK) {
            assertThat(result.detail()).as("the reason why it is not OK").isNotBlank();
        }
        Delivery.assertSame(Delivery.inParts(answer, answer.length > LONG ? 4096 : 1), result);
        Delivery.assertSame(Delivery.inParts(answer, _ -> random.nextInt(1, answer.length + 1)), result);
        return result;
    }

    /** Whatever became of the answer, the rest of it may be a page. */
    private static void checkTitle(byte[] answer, RandomGenerator random) {
        var type = MimeType.extract(List.of(TYPES.get(random.nextInt(TYPES.size()))));
        if (answer.length <= LONG) {
            PlainParse.assertSameTitle(behindTheHead(answer), type);
        }
    }

    private static byte[] behindTheHead(byte[] answer) {
        var head = new String(answer, ISO_8859_1).indexOf("\r\n\r\n");
        return head < 0 ? answer : Arrays.copyOfRange(answer, head + "\r\n\r\n".length(), answer.length);
    }

    private static void checkEverySplit(byte[] answer, PageResult whole) {
        for (var position = 1; position < answer.length; position++) {
            Delivery.assertSame(Delivery.splitAt(answer, position), whole);
        }
    }
}
