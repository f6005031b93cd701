package sevenways.lab.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import java.util.Map;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import sevenways.lab.Outcome;
import sevenways.lab.PageResult;

/**
 * Damaged answers, made from the corpus. Whatever arrives, the load ends in exactly one outcome, the same however the
 * bytes are split. {@code -Dfuzz.seed=S -Dfuzz.cases=N} chooses the N cases from number S on, or from a number of no
 * choice with {@code random}; a number stands for the same answer in every run, until the corpus grows.
 */
class FuzzTest {

    private static final int CASES = Integer.getInteger("fuzz.cases", 10_000);
    private static final long FIRST = first(System.getProperty("fuzz.seed", "1"));

    private final Map<Outcome, Integer> outcomes = new EnumMap<>(Outcome.class);

    @Test
    void damagedAnswersHaveOneOutcomeHoweverTheyAreSplit() {
        var seeds = Corpus.entries().stream().map(Corpus.Entry::answer).toList();
        for (var number = FIRST; number < FIRST + CASES; number++) {
            var random = new SplittableRandom(number);
            var answer = new Mutations(random, seeds).next();
            try {
                outcomes.merge(check(answer, random).outcome(), 1, Integer::sum);
            } catch (RuntimeException | Error e) {
                throw new AssertionError(
                        "-Dfuzz.seed=%d -Dfuzz.cases=1 shows it again. For answers.txt:%n%s"
                                .formatted(number, Corpus.line(Outcome.OK, answer)),
                        e);
            }
        }
        System.out.printf("fuzz: %,d answers from seed %d on: %s%n", CASES, FIRST, outcomes);
    }

    private static long first(String seed) {
        return seed.equals("random") ? new Random().nextInt(Integer.MAX_VALUE) : Long.parseLong(seed);
    }

    private static PageResult check(byte[] answer, RandomGenerator random) {
        var result = Delivery.whole(answer);
        assertThat(result.title() != null)
                .as("there is a title if the whole answer arrived, and only then")
                .isEqualTo(result.outcome() == Outcome.OK || result.outcome() == Outcome.HTTP_STATUS);
        assertThat(result.detail() == null)
                .as("there is a reason for what is not OK")
                .isEqualTo(result.outcome() == Outcome.OK);
        Delivery.assertSame(Delivery.inParts(answer, 1), result);
        Delivery.assertSame(Delivery.inParts(answer, () -> random.nextInt(1, answer.length + 1)), result);
        return result;
    }
}
