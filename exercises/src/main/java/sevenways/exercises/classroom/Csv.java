package sevenways.exercises.classroom;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import sevenways.exercises.progress.Attempt;

/** A line for each student and exercise, for a spreadsheet (RFC 4180). */
public final class Csv {

    private static final List<String> HEAD = List.of(
            "student",
            "exercise",
            "result",
            "credit",
            "proofs given",
            "proofs",
            "lacks",
            "means",
            "hints seen",
            "solution shown",
            "minutes");

    private Csv() {}

    public static void write(List<Result> results, Path file) throws IOException {
        var lines = Stream.concat(Stream.of(HEAD), results.stream().map(Csv::cells))
                .map(cells -> cells.stream().map(Csv::quoted).collect(Collectors.joining(",")))
                .collect(Collectors.joining("\r\n", "", "\r\n"));
        Files.writeString(file, lines);
    }

    /** What the progress would tell is empty where none came along. */
    private static List<String> cells(Result result) {
        var given = result.given();
        return List.of(
                result.student(),
                result.exercise().id(),
                result.mark().inWords(),
                String.format(Locale.ROOT, "%.2f", given.share()),
                Integer.toString(given.count()),
                Integer.toString(given.all()),
                result.lacks(),
                result.sentence(),
                known(result, attempt -> Integer.toString(attempt.hints())),
                known(result, attempt -> attempt.solutionShown() ? "yes" : "no"),
                known(result, attempt -> attempt.minutes() == null ? "" : Long.toString(attempt.minutes())));
    }

    private static String known(Result result, Function<Attempt, String> what) {
        return result.attempt().map(what).orElse("");
    }

    /** A name that a student has chosen is no formula, whatever it begins with. */
    private static String quoted(String cell) {
        var inert = cell.matches("(?s)[=+\\-@\\t\\r].*") ? "'" + cell : cell;
        return '"' + inert.replace("\"", "\"\"") + '"';
    }
}
