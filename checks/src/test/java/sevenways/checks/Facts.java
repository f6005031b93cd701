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
        fact("article-threads", seconds.get(1) * SECOND);
        fact("article-processes", seconds.get(2) * SECOND);
        fact("article-tasklets", seconds.get(3) * SECOND);
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

    private double pages() {
        return lab("cli/SiteOptions", "web == null \\? (\\d+)");
    }

    private double tenThousand() {
        return sources.number("docs/09-ten-thousand-pages.md", "--pages (\\d+)");
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
