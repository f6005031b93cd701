package sevenways.exercises.classroom;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import javax.xml.stream.XMLStreamException;
import sevenways.exercises.proofs.Given;
import sevenways.lab.report.Decimal;

/**
 * The reports that builds and learning platforms read: a suite for each student, a test for each proof of an exercise. A
 * suite says how long its answers took; a test does not, because an answer is timed as a whole.
 */
public final class JUnitXml {

    private enum Outcome {
        PASSED,
        FAILURE,
        ERROR,
        SKIPPED
    }

    private JUnitXml() {}

    public static void write(List<Result> results, Path file) throws IOException {
        try {
            Files.writeString(file, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + of(results) + "\n");
        } catch (XMLStreamException e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    private static Markup of(List<Result> results) throws XMLStreamException {
        var xml = new Markup();
        var students = results.stream()
                .collect(Collectors.groupingBy(Result::student, LinkedHashMap::new, Collectors.toList()));
        xml.element("testsuites", () -> {
            for (var student : students.entrySet()) {
                suite(xml, student.getKey(), student.getValue());
            }
        });
        return xml;
    }

    private static void suite(Markup xml, String student, List<Result> results) throws XMLStreamException {
        xml.newLine();
        xml.element(
                "testsuite",
                () -> {
                    for (var result : results) {
                        for (var step = 0; step < result.given().all(); step++) {
                            test(xml, result, step);
                        }
                    }
                    xml.newLine();
                },
                attributes(student, results));
    }

    private static String[] attributes(String student, List<Result> results) {
        var attributes = new ArrayList<>(List.of(
                "name",
                student,
                "tests",
                count(results, _ -> true),
                "failures",
                count(results, Outcome.FAILURE::equals),
                "errors",
                count(results, Outcome.ERROR::equals),
                "skipped",
                count(results, Outcome.SKIPPED::equals)));
        results.stream()
                .flatMap(result -> result.took().stream())
                .reduce(Duration::plus)
                .ifPresent(all -> attributes.addAll(List.of("time", Decimal.text(all.toMillis() / 1000.0, 3))));
        return attributes.toArray(String[]::new);
    }

    private static String count(List<Result> results, Predicate<Outcome> which) {
        var count = 0;
        for (var result : results) {
            for (var step = 0; step < result.given().all(); step++) {
                count += which.test(outcome(result, step)) ? 1 : 0;
            }
        }
        return Integer.toString(count);
    }

    private static void test(Markup xml, Result result, int step) throws XMLStreamException {
        xml.newLine();
        xml.element(
                "testcase",
                () -> {
                    switch (outcome(result, step)) {
                        case PASSED -> {}
                        case FAILURE -> xml.element("failure", details(result), "message", result.sentence());
                        case ERROR -> xml.element("error", details(result), "message", result.sentence());
                        case SKIPPED -> xml.element("skipped", "", "message", whySkipped(result));
                    }
                },
                "classname",
                result.exercise().id(),
                "name",
                result.given().proving().steps().get(step).name());
    }

    private static Outcome outcome(Result result, int step) {
        var state = result.given().state(step);
        return switch (result.mark()) {
            case SOLVED, NOT_YET, HANGS ->
                switch (state) {
                    case GIVEN -> Outcome.PASSED;
                    case LACKS -> Outcome.FAILURE;
                    case NOT_ASKED -> Outcome.SKIPPED;
                };
            case DOES_NOT_COMPILE, NOT_CHECKED -> state == Given.State.LACKS ? Outcome.ERROR : Outcome.SKIPPED;
            case UNTOUCHED, MISSING -> Outcome.SKIPPED;
        };
    }

    private static String whySkipped(Result result) {
        return switch (result.mark()) {
            case UNTOUCHED, MISSING -> result.mark().inWords();
            default -> "not asked";
        };
    }

    private static String details(Result result) {
        return result.verdict()
                .map(verdict -> "expected %s, got %s %s".formatted(verdict.expected(), verdict.got(), verdict.line()))
                .orElse("");
    }
}
