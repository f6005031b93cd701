package sevenways.checks;

import static sevenways.checks.Facts.KIB;

import java.util.stream.Stream;

/** What can be computed from the outputs of chapter 09. */
record OutputFacts(Facts facts, ExperimentFacts experiment) {

    private static final String CHAPTER_09 = "docs/09-ten-thousand-pages.md";

    void collect() {
        facts.fact(
                "waiters-in-all",
                Facts.values(Stream.of("platform thread", "virtual thread", "green thread", "selector entry")
                        .map(kind -> experiment.tenThousand() * waiter(kind) * KIB)));
        facts.fact("switch-of-threads", nanoseconds("platform threads", 1) / 1e6);
        var switches = facts.sources().number(CHAPTER_09, "^02-threads .* (\\d+) +17 ");
        facts.fact("switches-in-all", switches * nanoseconds("platform threads", 1) / 1e6);
        facts.fact(
                "selector-by-green-switch", nanoseconds("selector entries", 100) / nanoseconds("green threads", 100));
    }

    /** In KiB: its heap, and what lies outside of it. */
    private double waiter(String kind) {
        return facts.sources().number(CHAPTER_09, "^" + kind + " +\\d\\d +([\\d.]+)")
                + facts.sources().number(CHAPTER_09, "^" + kind + " +\\d\\d +[\\d.]+ +([\\d.]+)");
    }

    /** One switch. */
    private double nanoseconds(String kind, int pairs) {
        return facts.sources().number(CHAPTER_09, "^" + kind + " +\\d\\d +" + pairs + " +([\\d,]+)");
    }
}
