package sevenways.checks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import sevenways.testkit.VerifyOnly;
import sevenways.testkit.fault.FaultReport;
import tools.jackson.databind.json.JsonMapper;

/** docs/faults.md says what the lessons reported in this build. */
@VerifyOnly
@EnabledOnOs(value = OS.LINUX, disabledReason = "elsewhere some faults cannot be made, and the table would have holes")
class FaultsPageTest {

    private static final String PAGE = "docs/faults.md";
    private static final String BEGIN = "<!-- Written by `mvn -pl checks verify -Dfaults.write=true`. -->\n\n";
    private static final String END = "\n\n<!-- The end of what is written. -->";
    private static final int LAST_ROW = 53;

    private static final Repository repository = Repository.here();
    private static final Map<String, FaultReport> reports = new LinkedHashMap<>();

    @BeforeAll
    static void read() {
        for (var lesson : repository.lessons()) {
            var file = file(lesson);
            assertThat(file)
                    .as("%s has not reported its faults. The tests of all lessons must run before: mvn verify", lesson)
                    .exists();
            reports.put(lesson, JsonMapper.shared().readValue(file, FaultReport.class));
        }
    }

    @Test
    void everyLessonMetEveryFaultInThisBuild(TestReporter reporter) {
        var all = IntStream.rangeClosed(1, LAST_ROW).boxed().collect(Collectors.toSet());
        reports.forEach((lesson, report) -> {
            assertThat(report.build())
                    .as("the build in which %s reported its faults, for it must be this one: mvn verify", lesson)
                    .isEqualTo(FaultReport.thisBuild());
            assertThat(report.rows())
                    .as("%s must meet every fault, so all its tests must run: mvn verify", lesson)
                    .isEqualTo(all);
        });
        reporter.publishEntry(summary());
    }

    @Test
    void allOfThemAsSpecified() {
        assertThat(reports)
                .allSatisfy((_, report) -> assertThat(report.cells())
                        .filteredOn(cell -> !cell.reaction().asSpecified())
                        .isEmpty());
    }

    /** A lesson cannot call a cell as specified and report something else. */
    @Test
    void theOutcomeIsTheVerdict() {
        assertThat(reports)
                .allSatisfy((_, report) -> assertThat(report.cells())
                        .filteredOn(cell -> cell.reaction().instead() == null)
                        .isNotEmpty()
                        .allSatisfy(cell -> assertThat(cell.line().expected())
                                .as("the verdict of %s", cell)
                                .contains(cell.reaction().outcome())));
    }

    /** One of the redirects leads to an address with a user and a password. */
    @ParameterizedTest
    @MethodSource("lessons")
    void noReportHasTheSecretOfAnAddress(String lesson) throws IOException {
        try (var files = Files.walk(repository.root().resolve(lesson).resolve("target/surefire-reports"))) {
            var reports = Stream.concat(files.filter(Files::isRegularFile), Stream.of(file(lesson)));
            assertThat(reports)
                    .hasSizeGreaterThan(1)
                    .allSatisfy(report -> assertThat(report).content().doesNotContain("secret"));
        }
    }

    @Test
    void thePageHasTheirTable() throws IOException {
        var page = repository.text(PAGE);
        var begin = page.indexOf(BEGIN) + BEGIN.length();
        var end = page.indexOf(END);
        var table = new FaultTable(reports).markdown();
        if (Boolean.getBoolean("sevenways.faults.write")) {
            Files.writeString(repository.root().resolve(PAGE), page.substring(0, begin) + table + page.substring(end));
        } else {
            assertThat(page.substring(begin, end))
                    .as("%s is older than the lessons. Write it anew: mvn -pl checks verify -Dfaults.write=true", PAGE)
                    .isEqualTo(table);
        }
    }

    static List<String> lessons() {
        return repository.lessons();
    }

    private static Path file(String lesson) {
        return repository.root().resolve(lesson).resolve(FaultReport.FILE);
    }

    /** Such as "faults: 53 × 7 lessons in 763 cells, all as specified, 71.3 s". */
    private static String summary() {
        var cells = reports.values().stream().mapToInt(report -> report.cells().size());
        var failed = reports.values().stream()
                .flatMap(report -> report.cells().stream())
                .filter(cell -> !cell.reaction().asSpecified())
                .count();
        var millis = reports.values().stream().mapToLong(FaultReport::millis);
        return String.format(
                Locale.ROOT,
                "faults: %d × %d lessons in %d cells, %s, %.1f s",
                LAST_ROW,
                reports.size(),
                cells.sum(),
                failed == 0 ? "all as specified" : failed + " NOT as specified",
                millis.sum() / 1000.0);
    }
}
