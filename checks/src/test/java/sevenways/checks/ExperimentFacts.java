package sevenways.checks;

import static sevenways.checks.Facts.MIB;
import static sevenways.checks.Facts.SECOND;

import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

/** Of the experiment: its pages and delays, what can be computed from them, and what the article of 2012 says. */
record ExperimentFacts(Facts facts) {

    void collect() {
        article();
        experiment();
        arithmetic();
    }

    /** Of others: the chapters link the article and its repository, kenshinx/concurrency. */
    private void article() {
        var seconds = facts.sources()
                .numbers("comparison/src/main/java/sevenways/comparison/Entrant.java", ", (\\d+\\.\\d)\\)")
                .boxed()
                .toList();
        facts.fact("article", Facts.values(Stream.concat(seconds.stream(), Stream.of(4.6))));
        facts.fact("article-single", seconds.get(0) * SECOND);
        facts.fact("article-threads", seconds.get(1) * SECOND);
        facts.fact("article-processes", seconds.get(2) * SECOND);
        facts.fact("article-tasklets", seconds.get(3) * SECOND);
        facts.fact(
                "article-table",
                Facts.values(Stream.concat(seconds.stream(), Stream.of(4.6))
                        .flatMap(time -> Stream.of(time * SECOND, seconds.getFirst() / time))));
        facts.fact("article-threads-faster", seconds.getFirst() / seconds.get(1));
        facts.fact("pages-of-multiprocess", 50);
        facts.fact("pages-of-blockstackless", 5);
        facts.fact("deadline-of-the-article", 5 * SECOND);
    }

    private void experiment() {
        facts.everywhere(
                "pages-by-default",
                List.of(pages()),
                "(?:slow |slower |OS |green )?(?:pages|downloads|threads|sockets|requests|workers)");
        facts.everywhere(
                "ten-thousand",
                List.of(tenThousand()),
                "(?:virtual |platform )?(?:pages|connections|threads|waiters|at once|sockets|rows|in flight)");
        facts.fact(
                "pages-of-the-site",
                Facts.values(shares().boxed().flatMap(share -> Stream.of(share, share * meanDelay()))));
        facts.fact("mean-delay", meanDelay());
        facts.fact("delays", delays().toArray());
        facts.fact("delays-at-200", delays().map(delay -> 2 * delay).toArray());
        facts.fact("limit", limit());
        facts.fact("limit-of-two", delays().limit(2).max().orElseThrow());
        facts.fact("kettle", delays().min().orElseThrow());
        facts.fact("sum-of-delays", sumOfDelays());
    }

    private void arithmetic() {
        facts.fact("others", pages() - 1);
        facts.fact("rounds-of-five", pages() / 5);
        facts.fact("five-and-fifty-pages", delays().sum() / limit(), 5, 10 * delays().sum() / limit(), 50);
        facts.fact("thirty-at-200", 6 * 2 * delays().sum());
        facts.fact("end-of-the-line", 75, sumOfDelays() / limit() / 75, pages(), sumOfDelays() / limit() / pages());
        facts.fact("pool-at-ten-thousand", tenThousand(), pages(), meanDelay(), tenThousand() / pages() * meanDelay());
        facts.fact("most-faster", sumOfDelays() / limit());
        facts.fact("most-faster-by-ten", sumOfDelays() / limit() / 10);
        facts.fact("ten-times-the-pages", 10 * pages(), 10 * sumOfDelays() / limit());
        facts.fact("most-faster-of-ten-times-the-pages", sumOfDelays() / limit(), 10 * pages());
        facts.fact("waiting-for-turn", pages() - 10);
        facts.fact("ten-deadlines", 10 * 5 * SECOND);
        facts.fact("limit-of-two-seconds", shares().max().orElseThrow() * 2 * SECOND);
        facts.fact("one-by-one", tenThousand() * 2 * SECOND);
        facts.fact("kettle-of-ten-seconds", shares().min().orElseThrow() * 10 * SECOND);
        facts.fact("answers", 3 * pages());
        facts.fact("sleeps", pages(), 10);
        facts.fact("sleeps-by-limit", pages() * 10 / limit());
        facts.fact("sleeps-in-turn", pages(), 10, pages() * 10, Math.floor(pages() * 10 / limit()));
        facts.fact("one-worker", 100, SECOND / 100);
        facts.fact("pool-size", 118, 118 * 0.1, Math.ceil(118 * 0.1));
        facts.fact("same-mean", 100, 5, 480, (4 * 5 + 480) / 5.0);
        facts.fact("ten-thousand-stacks", tenThousand() * MIB);
    }

    double pages() {
        return facts.lab("cli/SiteOptions", "web == null \\? (\\d+)");
    }

    double tenThousand() {
        return facts.sources().number("docs/09-ten-thousand-pages.md", "--pages (\\d+)");
    }

    private double meanDelay() {
        return facts.lab("cli/SiteOptions", "delay == null \\? (\\d+)");
    }

    private DoubleStream shares() {
        return facts.sources()
                .numbers("lab/src/main/java/sevenways/lab/site/SlowPage.java", "^ {4}[A-Z]+\\((\\d+)\\)")
                .map(percent -> percent / 100);
    }

    private DoubleStream delays() {
        return shares().map(share -> share * meanDelay());
    }

    private double limit() {
        return delays().max().orElseThrow();
    }

    private double sumOfDelays() {
        return delays().sum() * pages() / 5;
    }
}
