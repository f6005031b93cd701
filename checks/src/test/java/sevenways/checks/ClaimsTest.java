package sevenways.checks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestReporter;
import sevenways.checks.Claim.Band;
import sevenways.checks.Claim.Fact;
import sevenways.checks.FigureCheck.Finding;
import sevenways.checks.FigureCheck.Holder;

/** Every figure in the prose is held by something. What a run must show is measured by {@link ClaimsTable}. */
class ClaimsTest {

    private final Repository repository = Repository.here();
    private final Map<String, Claim> claims = Claims.all(repository);
    private final FigureCheck check = new FigureCheck(claims, new Recordings(repository));

    @TestFactory
    Stream<DynamicContainer> figures(TestReporter reporter) {
        var findings = repository.chapters().stream().collect(Collectors.toMap(page -> page, this::findings));
        reporter.publishEntry(
                summary(findings.values().stream().flatMap(List::stream).toList()));
        return findings.entrySet().stream()
                .map(page -> dynamicContainer(
                        page.getKey(),
                        page.getValue().stream()
                                .map(finding ->
                                        dynamicTest(finding.place() + " " + finding.words(), () -> hold(finding)))));
    }

    /** Some of it is said to teachers only. */
    @Test
    void nothingIsClaimedThatNoChapterSays() {
        assumeTrue(repository.has("docs/teaching.md"), "the teacher has some of the pages");
        var said = repository.chapters().stream()
                .flatMap(page -> findings(page).stream())
                .map(Finding::claim)
                .collect(Collectors.toSet());
        assertThat(claims.keySet())
                .allMatch(name -> said.stream()
                        .anyMatch(names ->
                                names != null && Set.of(names.split(",\\s+")).contains(name)));
    }

    @TestFactory
    Stream<DynamicTest> whatIsQuicklyMeasuredLiesInItsBand() {
        var runs = new MeasuredRuns(repository);
        return claims.values().stream()
                .filter(claim -> claim instanceof Band band && band.quick())
                .map(Band.class::cast)
                .map(band -> dynamicTest(band.name(), () -> {
                    var measured = band.measurement().in(runs);
                    assertThat(band.has(measured))
                            .as("%s, %s, is %s", band.name(), band, measured)
                            .isTrue();
                }));
    }

    private List<Finding> findings(String page) {
        return check.of(page, repository.text(page));
    }

    private static void hold(Finding finding) {
        if (finding.flaw() != null) {
            throw new AssertionError(finding.place() + ": " + finding.words() + ": " + finding.flaw());
        }
    }

    private String summary(List<Finding> findings) {
        var by = findings.stream().collect(Collectors.groupingBy(Finding::holder, Collectors.counting()));
        return "%d figures: %d claims, %d shown by an output, %d of others with their source, %d given; %d facts, %d bands"
                .formatted(
                        findings.size(),
                        by.getOrDefault(Holder.CLAIM, 0L),
                        by.getOrDefault(Holder.SHOWN, 0L),
                        by.getOrDefault(Holder.SOURCE, 0L),
                        by.getOrDefault(Holder.GIVEN, 0L),
                        claims.values().stream().filter(Fact.class::isInstance).count(),
                        claims.values().stream()
                                .filter(claim -> !(claim instanceof Fact))
                                .count());
    }
}
