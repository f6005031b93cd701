package sevenways.testkit.fault;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import sevenways.lab.report.JsonFile;

/**
 * What one lesson made of the faults. Its components, and those of its parts, are the fields of the JSON.
 *
 * @param build tells this build's reports from another's; null outside Maven
 * @param millis how long all of them took together
 * @param cells one for each fault and variant, by row
 */
public record FaultReport(String build, long millis, List<Cell> cells) {

    /** One fault, met by one lesson. */
    public record Cell(
            @JsonUnwrapped Line line, @JsonUnwrapped Reaction reaction) {}

    /**
     * What is the same for all lessons.
     *
     * @param variant empty if the row has only one
     * @param expected the verdict that all lessons must give
     */
    public record Line(int row, String name, String variant, String expected) {}

    /**
     * What one lesson made of it.
     *
     * @param outcome null if the test failed before it knew
     * @param instead why the row means something else in this lesson, and what; null if it does not
     * @param millis how long it took
     * @param lateMillis how long after its deadline the page ended; null if something else ended it
     */
    public record Reaction(String outcome, String instead, boolean asSpecified, long millis, Long lateMillis) {}

    /** Where a lesson's tests leave the report, seen from its folder. */
    public static final Path FILE = Path.of("target", "faults.json");

    /** The build that runs now; null outside Maven. */
    public static String thisBuild() {
        return System.getProperty("sevenways.build");
    }

    static FaultReport of(List<Cell> cells, Duration time) {
        var sorted = cells.stream()
                .sorted(Comparator.comparingInt((Cell cell) -> cell.line().row()))
                .toList();
        return new FaultReport(thisBuild(), time.toMillis(), sorted);
    }

    /** The rows that it covers. */
    public Set<Integer> rows() {
        return cells.stream().map(cell -> cell.line().row()).collect(Collectors.toSet());
    }

    void write() {
        JsonFile.write(this, FILE);
    }

    /** Such as "53 faults in 169 cells, all as specified, 4.1 s; deadlines kept within 9 ms". */
    public String summary() {
        var failed =
                cells.stream().filter(cell -> !cell.reaction().asSpecified()).count();
        var late = cells.stream()
                .map(cell -> cell.reaction().lateMillis())
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder());
        return String.format(
                Locale.ROOT,
                "%d faults in %d cells, %s, %.1f s%s",
                rows().size(),
                cells.size(),
                failed == 0 ? "all as specified" : failed + " NOT as specified",
                millis / 1000.0,
                late.map("; deadlines kept within %d ms"::formatted).orElse(""));
    }
}
