package sevenways.checks;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import sevenways.checks.Claim.Fact;

/** What the chapters say of the sources, read from the sources. */
final class Facts {

    private static final double SECOND = 1000;
    private static final double KIB = 1024;
    private static final double MIB = KIB * KIB;

    private final Repository repository;
    private final List<Claim> facts = new ArrayList<>();

    Facts(Repository repository) {
        this.repository = repository;
        article();
        experiment();
        threads();
        limits();
        counts();
    }

    List<Claim> all() {
        return facts;
    }

    /** Of others: the chapters link the article and its repository, kenshinx/concurrency. */
    private void article() {
        var seconds = found("comparison/src/main/java/sevenways/comparison/Entrant.java", ", (\\d+\\.\\d)\\)");
        fact(
                "article",
                Stream.concat(seconds.boxed(), Stream.of(4.6))
                        .mapToDouble(s -> s)
                        .toArray());
        fact("pages-of-the-article", 50, 5);
        fact("deadline-of-the-article", 5 * SECOND);
    }

    private void experiment() {
        var pages = constant("lab", "cli/SiteOptions", "web == null \\? (\\d+)");
        everywhere(
                "pages-by-default",
                pages,
                "pages|slow\\s+pages|downloads|threads|OS\\s+threads|sockets|requests|workers");
        everywhere(
                "ten-thousand",
                ten000(),
                "pages|connections|threads|waiters|at\\s+once|sockets|rows|virtual\\s+threads|in\\s+flight");
        fact(
                "pages-of-the-site",
                percent()
                        .flatMap(share -> DoubleStream.of(share / 100, share * meanDelay() / 100))
                        .toArray());
        fact("mean-delay", meanDelay());
        fact("delays", delays().toArray());
        fact("delays-at-200", delays().map(delay -> 2 * delay).toArray());
        fact("limit", limit());
        fact("rounds-of-five", pages / 5);
        fact("sum-of-delays", sumOfDelays());
        fact("most-faster", sumOfDelays() / limit());
        fact("most-faster-by-ten", sumOfDelays() / limit() / 10);
        fact("kettle", delays().min().orElseThrow());
        fact("kettle-of-ten-seconds", percent().min().orElseThrow() / 100 * 10 * SECOND);
    }

    /** Chapter 02. */
    private void threads() {
        fact("one-worker", 100, SECOND / 100);
        fact("pool-size", 118, 118 * 0.1, Math.ceil(118 * 0.1));
        fact("same-mean", 100, 5, 480, (4 * 5 + 480) / 5.0);
        // Of Linux, on x64, and mostly on AArch64.
        fact("memory-page", 4 * KIB);
        fact("ten-thousand-stacks", ten000() * MIB);
    }

    private void limits() {
        fact("deadline", constant("lab", "cli/LessonOptions", "TIMEOUT_MILLIS = ([\\d_]+)"));
        fact("head", constant("lab", "http/ResponseReader", "MAX_HEAD = (\\d+) \\* 1024") * KIB);
        fact("body", constant("lab", "http/Body", "MAX = (\\d+) \\* 1024 \\* 1024") * MIB);
        fact("kept", constant("lab", "http/Body", "KEPT = (\\d+) \\* 1024") * KIB);
        fact("rehearsal-time", constant("lab", "cli/Rehearsal", "ofSeconds\\((\\d+)\\)") * SECOND);
    }

    private void counts() {
        everywhere(
                "faults",
                number("checks/src/test/java/sevenways/checks/FaultsPageTest.java", "LAST_ROW = (\\d+)"),
                "faults");
        var minutes = repository.files("exercises/catalog").stream()
                .filter(exercise -> repository.has("exercises/catalog/" + exercise + "/exercise.yaml"))
                .flatMapToDouble(
                        exercise -> found("exercises/catalog/" + exercise + "/exercise.yaml", "^minutes: (\\d+)"));
        facts.add(new Fact("minutes", minutes.boxed().toList(), "min"));
    }

    private double ten000() {
        return number("docs/09-ten-thousand-pages.md", "--pages (\\d+)");
    }

    private double meanDelay() {
        return constant("lab", "cli/SiteOptions", "delay == null \\? (\\d+)");
    }

    private DoubleStream percent() {
        return found("lab/src/main/java/sevenways/lab/site/SlowPage.java", "^ {4}[A-Z]+\\((\\d+)\\)");
    }

    private DoubleStream delays() {
        return percent().map(share -> share * meanDelay() / 100);
    }

    private double limit() {
        return delays().max().orElseThrow();
    }

    private double sumOfDelays() {
        return delays().sum() * constant("lab", "cli/SiteOptions", "web == null \\? (\\d+)") / 5;
    }

    private void fact(String name, double... values) {
        facts.add(new Fact(name, Arrays.stream(values).boxed().toList(), null));
    }

    /** @param of a regular expression of what is counted */
    private void everywhere(String name, double value, String of) {
        facts.add(new Fact(name, List.of(value), of));
    }

    private double constant(String module, String type, String pattern) {
        return number(module + "/src/main/java/sevenways/" + module + "/" + type + ".java", pattern);
    }

    /** What the first group of the pattern finds in a file, the first time. */
    private double number(String file, String pattern) {
        return found(file, pattern).findFirst().getAsDouble();
    }

    /** And each time. */
    private DoubleStream found(String file, String pattern) {
        var found = Pattern.compile(pattern, Pattern.MULTILINE)
                .matcher(repository.text(file))
                .results()
                .toList();
        if (found.isEmpty()) {
            throw new IllegalStateException(file + " has no " + pattern + " any more, from which a claim is read");
        }
        return found.stream()
                .mapToDouble(number -> Double.parseDouble(number.group(1).replaceAll("[_,]", "")));
    }
}
