package sevenways.exercises.teacher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A line for each student and exercise, for a spreadsheet (RFC 4180). */
public final class Csv {

    private static final List<String> HEAD =
            List.of("student", "exercise", "result", "lacks", "hints seen", "solution shown");

    private Csv() {}

    public static void write(List<Result> results, Path file) throws IOException {
        var lines = Stream.concat(Stream.of(HEAD), results.stream().map(Csv::cells))
                .map(cells -> cells.stream().map(Csv::quoted).collect(Collectors.joining(",")))
                .collect(Collectors.joining("\r\n", "", "\r\n"));
        Files.writeString(file, lines);
    }

    /** What the progress would tell is empty where none came along. */
    private static List<String> cells(Result result) {
        return List.of(
                result.student(),
                result.exercise().id(),
                result.mark().inWords(),
                result.lacks(),
                result.attempt()
                        .map(attempt -> Integer.toString(attempt.hints()))
                        .orElse(""),
                result.attempt()
                        .map(attempt -> attempt.solutionShown() ? "yes" : "no")
                        .orElse(""));
    }

    /** A name that a student has chosen is no formula, whatever it begins with. */
    private static String quoted(String cell) {
        var inert = cell.matches("(?s)[=+\\-@\\t\\r].*") ? "'" + cell : cell;
        return '"' + inert.replace("\"", "\"\"") + '"';
    }
}
