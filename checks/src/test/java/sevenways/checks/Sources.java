package sevenways.checks;

import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.DoubleStream;

/** Numbers that stand in the sources, and the size of these. */
record Sources(Repository repository) {

    /** What the first group of the pattern finds in a file, the first time. */
    double number(String file, String pattern) {
        return numbers(file, pattern).findFirst().getAsDouble();
    }

    /** And each time. */
    DoubleStream numbers(String file, String pattern) {
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

    /** Without comments, imports and blank lines. */
    double linesOfCode(String... files) {
        return Arrays.stream(files)
                .flatMap(file -> repository.text(file).lines())
                .filter(line -> !line.matches("\\s*(?:(?://|\\*|/\\*|import |package ).*)?"))
                .count();
    }
}
