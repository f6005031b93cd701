package sevenways.comparison.room;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PageCostsTest {

    @Test
    void neitherSiteIsAlwaysAskedFirst() throws IOException {
        var asked = new ArrayList<String>();

        PageCosts.inTurn(pages("empty", 3), pages("full", 3), page -> {
            asked.add(page.toString());
            return 1;
        });

        assertThat(asked).containsExactly("empty/0", "full/0", "full/1", "empty/1", "empty/2", "full/2");
    }

    @Test
    void theMedianAndTheSlowestTwentiethStandBesideEachOther() {
        var costs = new PageCosts(millis(100, 1), millis(100, 2));
        var out = new ByteArrayOutputStream();

        costs.print(new PrintStream(out, true), 1000);

        assertThat(out.toString()).isEqualToNormalizingNewlines("""
                                     median       95 %
                no run             50.00 ms   95.00 ms
                1000 runs         100.00 ms  190.00 ms
                with / without      2.00       2.00
                """);
    }

    private static List<URI> pages(String site, int count) {
        return IntStream.range(0, count)
                .mapToObj(number -> URI.create(site + "/" + number))
                .toList();
    }

    /** The greatest first. */
    private static long[] millis(int count, int each) {
        return IntStream.range(0, count)
                .mapToLong(number -> (count - number) * each * 1_000_000L)
                .toArray();
    }
}
