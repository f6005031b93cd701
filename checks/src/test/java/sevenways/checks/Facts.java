package sevenways.checks;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import sevenways.checks.Claim.Fact;

/** What the chapters say of the sources, read from the sources; and what follows from it. */
final class Facts {

    private static final double SECOND = 1000;
    private static final double KIB = 1024;
    private static final double MIB = KIB * KIB;

    private static final String CHAPTER_09 = "docs/09-ten-thousand-pages.md";

    private final Repository repository;
    private final Sources sources;
    private final List<Claim> facts = new ArrayList<>();

    Facts(Repository repository) {
        this.repository = repository;
        sources = new Sources(repository);
        article();
        experiment();
        arithmetic();
        limits();
        counts();
        tenThousandWaiters();
    }

    List<Claim> all() {
        return facts;
    }

    /** Of others: the chapters link the article and its repository, kenshinx/concurrency. */
    private void article() {
        var seconds = sources.numbers("comparison/src/main/java/sevenways/comparison/Entrant.java", ", (\\d+\\.\\d)\\)")
                .boxed()
                .toList();
        fact("article", values(Stream.concat(seconds.stream(), Stream.of(4.6))));
        fact("article-single", seconds.get(0) * SECOND);
        fact("article-threads", seconds.get(1) * SECOND);
        fact("article-processes", seconds.get(2) * SECOND);
        fact("article-tasklets", seconds.get(3) * SECOND);
        fact(
                "article-table",
                values(Stream.concat(seconds.stream(), Stream.of(4.6))
                        .flatMap(time -> Stream.of(time * SECOND, seconds.getFirst() / time))));
        fact("article-threads-faster", seconds.getFirst() / seconds.get(1));
        fact("pages-of-multiprocess", 50);
        fact("pages-of-blockstackless", 5);
        fact("deadline-of-the-article", 5 * SECOND);
    }

    private void experiment() {
        everywhere("pages-by-default", pages(), "(?:slow |OS )?(?:pages|downloads|threads|sockets|requests|workers)");
        everywhere(
                "ten-thousand",
                tenThousand(),
                "(?:virtual |platform )?(?:pages|connections|threads|waiters|at once|sockets|rows|in flight)");
        fact("pages-of-the-site", values(shares().boxed().flatMap(share -> Stream.of(share, share * meanDelay()))));
        fact("mean-delay", meanDelay());
        fact("delays", delays().toArray());
        fact("delays-at-200", delays().map(delay -> 2 * delay).toArray());
        fact("limit", limit());
        fact("kettle", delays().min().orElseThrow());
        fact("sum-of-delays", sumOfDelays());
    }

    private void arithmetic() {
        fact("others", pages() - 1);
        fact("rounds-of-five", pages() / 5);
        fact("most-faster", sumOfDelays() / limit());
        fact("most-faster-by-ten", sumOfDelays() / limit() / 10);
        fact("ten-times-the-pages", 10 * pages(), 10 * sumOfDelays() / limit());
        fact("most-faster-of-ten-times-the-pages", sumOfDelays() / limit(), 10 * pages());
        fact("waiting-for-turn", pages() - 10);
        fact("ten-deadlines", 10 * 5 * SECOND);
        fact("limit-of-two-seconds", shares().max().orElseThrow() * 2 * SECOND);
        fact("one-by-one", tenThousand() * 2 * SECOND);
        fact("kettle-of-ten-seconds", shares().min().orElseThrow() * 10 * SECOND);
        fact("one-worker", 100, SECOND / 100);
        fact("pool-size", 118, 118 * 0.1, Math.ceil(118 * 0.1));
        fact("same-mean", 100, 5, 480, (4 * 5 + 480) / 5.0);
        fact("ten-thousand-stacks", tenThousand() * MIB);
    }

    private void limits() {
        fact("deadline", lab("cli/LessonOptions", "TIMEOUT_MILLIS = ([\\d_]+)"));
        fact("head", lab("http/ResponseReader", "MAX_HEAD = (\\d+) \\* 1024") * KIB);
        fact("body", lab("http/Body", "MAX = (\\d+) \\* 1024 \\* 1024") * MIB);
        fact("kept", lab("http/Body", "KEPT = (\\d+) \\* 1024") * KIB);
        fact("rehearsal-time", lab("cli/Rehearsal", "ofSeconds\\((\\d+)\\)") * SECOND);
        fact(
                "grace",
                sources.number(
                        "03-processes/src/main/java/sevenways/processes/Child.java",
                        "GRACE = Duration.ofMillis\\((\\d+)"));
        fact(
                "workers",
                sources.number("03-processes/src/main/java/sevenways/processes/Processes.java", "WORKERS = (\\d+)"));
        fact("buffer", lab("http/BlockingReader", "BUFFER_SIZE = (\\d+)"));
        fact(
                "most-lines",
                sources.number("comparison/src/main/java/sevenways/comparison/Picture.java", "MOST_LINES = (\\d+)"));
        // Of the JDK; where its source is not linked in the sentence, it is nearby.
        fact("stack", MIB);
        fact("most-carriers", 256);
        fact("places", 1024 * 4);
        fact("shadow-zone", 20, 20 * 4 * KIB);
        // Of Linux, on x64, and mostly on AArch64.
        fact("memory-page", 4 * KIB);
    }

    private void counts() {
        everywhere(
                "faults",
                sources.number("checks/src/test/java/sevenways/checks/FaultsPageTest.java", "LAST_ROW = (\\d+)"),
                "faults");
        var minutes = repository.files("exercises/catalog").stream()
                .map(exercise -> "exercises/catalog/" + exercise + "/exercise.yaml")
                .filter(repository::has)
                .flatMapToDouble(exercise -> sources.numbers(exercise, "^minutes: (\\d+)"));
        facts.add(new Fact("minutes", minutes.boxed().toList(), "min"));
    }

    /** What follows from the outputs of chapter 09. */
    private void tenThousandWaiters() {
        fact(
                "waiters-in-all",
                values(Stream.of("platform thread", "virtual thread", "green thread", "selector entry")
                        .map(kind -> tenThousand() * waiter(kind) * KIB)));
        fact("switch-of-threads", nanoseconds("platform threads", 1) / 1e6);
        var switches = sources.number(CHAPTER_09, "^02-threads .* (\\d+) +17 ");
        fact("switches-in-all", switches * nanoseconds("platform threads", 1) / 1e6);
        fact("selector-by-green-switch", nanoseconds("selector entries", 100) / nanoseconds("green threads", 100));
    }

    /** In KiB: its heap, and what lies outside of it. */
    private double waiter(String kind) {
        return sources.number(CHAPTER_09, "^" + kind + " +\\d\\d +([\\d.]+)")
                + sources.number(CHAPTER_09, "^" + kind + " +\\d\\d +[\\d.]+ +([\\d.]+)");
    }

    /** One switch. */
    private double nanoseconds(String kind, int pairs) {
        return sources.number(CHAPTER_09, "^" + kind + " +\\d\\d +" + pairs + " +([\\d,]+)");
    }

    private double pages() {
        return lab("cli/SiteOptions", "web == null \\? (\\d+)");
    }

    private double tenThousand() {
        return sources.number(CHAPTER_09, "--pages (\\d+)");
    }

    private double meanDelay() {
        return lab("cli/SiteOptions", "delay == null \\? (\\d+)");
    }

    private DoubleStream shares() {
        return sources.numbers("lab/src/main/java/sevenways/lab/site/SlowPage.java", "^ {4}[A-Z]+\\((\\d+)\\)")
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

    private void fact(String name, double... values) {
        facts.add(new Fact(name, Arrays.stream(values).boxed().toList(), null));
    }

    /** @param of what is counted, as a regular expression */
    private void everywhere(String name, double value, String of) {
        facts.add(new Fact(name, List.of(value), of.replace(" ", "\\s+")));
    }

    private double lab(String type, String pattern) {
        return sources.number("lab/src/main/java/sevenways/lab/" + type + ".java", pattern);
    }

    private static double[] values(Stream<Double> values) {
        return values.mapToDouble(Double::doubleValue).toArray();
    }
}
