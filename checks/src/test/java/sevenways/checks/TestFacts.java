package sevenways.checks;

import static sevenways.checks.Facts.KIB;
import static sevenways.checks.Facts.MIB;
import static sevenways.checks.Facts.SECOND;

import java.util.List;

/** How much the tests and the exercises do. */
record TestFacts(Facts facts) {

    void collect() {
        counts();
        exercises();
        faults();
        chanceAndMass();
    }

    private void counts() {
        facts.everywhere("faults", List.of(checks("checks/FaultsPageTest", "LAST_ROW = (\\d+)")), "faults");
        var minutes = facts.repository().files("exercises/catalog").stream()
                .map(exercise -> "exercises/catalog/" + exercise + "/exercise.yaml")
                .filter(facts.repository()::has)
                .flatMapToDouble(exercise -> facts.sources().numbers(exercise, "^minutes: (\\d+)"));
        facts.everywhere("minutes", minutes.boxed().toList(), "min");
    }

    private void exercises() {
        var limit = exercises("main", "catalog/Exercise", "USUAL_LIMIT_SECONDS = (\\d+)");
        facts.fact("usual-limit", limit);
        facts.fact("usual-limit-in-seconds", limit * SECOND);
        facts.fact("lines-to-write", exercises("test", "CatalogTest", "MOST_LINES_TO_WRITE = (\\d+)"));
        facts.fact("output-of-an-answer", exercises("main", "run/Drain", "MOST_KEPT = (\\d+) << 10") * KIB);
        facts.fact("heap-of-an-answer", exercises("main", "run/CheckJvm", "-Xmx(\\d+)m") * MIB);
    }

    private void faults() {
        facts.fact(
                "longest-deadline",
                facts.testkit("fault/FaultContract", "Duration.ofSeconds\\((\\d+)\\)\\);") * SECOND);
        facts.fact(
                "a-little", facts.testkit("fault/FaultyDownload", "A_LITTLE = Duration.ofSeconds\\((\\d+)") * SECOND);
        facts.fact("few-descriptors", facts.testkit("fault/FewDescriptors", "LIMIT = (\\d+)"));
        facts.fact("looks", facts.testkit("fault/Sleep", "LOOKS = (\\d+)"));
        facts.fact("pages-of-the-web-test", facts.testkit("contract/WebContract", "ofMinutes\\(1\\), (\\d+), hosts"));
    }

    private void chanceAndMass() {
        facts.fact("idle-page-over-tls", checks("lab/http/IdleHeapTest", "MOST_OVER_TLS = (\\d+) \\* 1024") * KIB);
        facts.fact("fuzz-memory", checks("lab/http/FuzzTest", "MOST_MEMORY = (\\d+)L \\* 1024 \\* 1024") * MIB);
        facts.fact("fuzz-cases", checks("lab/http/FuzzTest", "fuzz.cases\", ([\\d_]+)"));
        facts.fact("fuzz-cases-of-the-profile", facts.sources().number("pom.xml", "<fuzz.cases>(\\d+)"));
        facts.fact("addresses-by-chance", checks("lab/http/RequestTest", "number < ([\\d_]+)"));
        facts.fact("small-heap", facts.testkit("contract/SmallHeapContract", "-Xmx(\\d+)m") * MIB);
        facts.fact("bomb", facts.testkit("contract/GreedyServer", "new byte\\[(\\d+) \\* 1024 \\* 1024") * MIB);
        facts.fact("soak-faults", facts.sources().number("pom.xml", "<soak.pages>(\\d+)") / 100);
        facts.fact("recorded-runs", checks("checks/MedianRun", "RUNS = (\\d+)"));
    }

    private double exercises(String part, String type, String pattern) {
        return facts.sources().number("exercises/src/" + part + "/java/sevenways/exercises/" + type + ".java", pattern);
    }

    private double checks(String type, String pattern) {
        return facts.sources().number("checks/src/test/java/sevenways/" + type + ".java", pattern);
    }
}
