package sevenways.exercises.classroom;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import sevenways.exercises.progress.Attempt;
import sevenways.lab.report.Printable;

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

    /** Some spreadsheets take the wide signs of Chinese and Japanese for the narrow ones. */
    private static final Pattern FORMULA = Pattern.compile("[=+\\-@\\uff1d\\uff0b\\uff0d\\uff20]");

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

    /** What a student has written is a text in one line, and no formula, whatever it begins with. */
    private static String quoted(String cell) {
        var text = Printable.text(cell);
        var inert = FORMULA.matcher(text).lookingAt() ? "'" + text : text;
        return '"' + inert.replace("\"", "\"\"") + '"';
    }
}
