package sevenways.checks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import sevenways.checks.Claim.Band;
import sevenways.checks.FigureCheck.Finding;

/**
 * Measures what the chapters say of runs, and prints a table of it: no test of a build, but {@code mvn -pl checks test
 * -Pclaims}.
 */
class ClaimsTable {

    @Test
    @Timeout(value = 1, unit = TimeUnit.HOURS)
    void everyMeasurementLiesInItsBand() throws InterruptedException {
        var repository = Repository.here();
        var claims = Claims.all(repository);
        var check = new FigureCheck(claims, new Recordings(repository));
        var places = repository.chapters().stream()
                .flatMap(page -> check.of(page, repository.text(page)).stream())
                .filter(finding -> finding.claim() != null)
                .collect(Collectors.groupingBy(
                        Finding::claim,
                        Collectors.mapping(finding -> finding.place().toString(), Collectors.joining(", "))));
        System.out.println(
                "load average: " + ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
        var runs = new MeasuredRuns(repository);
        var table = new ArrayList<String>();
        var outside = new ArrayList<String>();
        for (var claim : claims.values()) {
            if (claim instanceof Band band) {
                var measured = measure(band, runs);
                var line = String.format(
                        Locale.ROOT, "%-28s %-18s %8.3g  %s", band.name(), band, measured, places.get(band.name()));
                table.add(line);
                if (!band.has(measured)) {
                    outside.add(line);
                }
            }
        }
        System.out.printf("%-28s %-18s %8s  %s%n", "claim", "band", "measured", "where");
        table.forEach(System.out::println);
        assertThat(outside).as("claims that a run does not show").isEmpty();
    }

    /** Not a number if there is no result: that is outside of every band, and the others are measured all the same. */
    private static double measure(Band band, MeasuredRuns runs) throws InterruptedException {
        try {
            return band.measurement().in(runs);
        } catch (IOException | RuntimeException e) {
            System.out.println(band.name() + ": " + e.getMessage());
            return Double.NaN;
        }
    }
}
