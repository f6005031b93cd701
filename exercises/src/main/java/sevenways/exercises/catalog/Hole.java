package sevenways.exercises.catalog;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A learner's file: what stands between the two marks is theirs, and what stands around them is not. */
public record Hole(List<String> before, List<String> inside, List<String> after) {

    private static final String BEGIN = "// your turn";
    private static final String END = "// end of your turn";

    /** @throws IllegalArgumentException if the file has not each of the marks once, in their order */
    public static Hole in(Path file) throws IOException {
        var lines = Files.readAllLines(file);
        var marks = lines.stream().map(String::strip).toList();
        var begin = marks.indexOf(BEGIN);
        var end = marks.indexOf(END);
        if (begin < 0 || end < begin || marks.lastIndexOf(BEGIN) != begin || marks.lastIndexOf(END) != end) {
            throw new IllegalArgumentException(
                    "%s needs \"%s\" once, and \"%s\" once below it".formatted(file, BEGIN, END));
        }
        return new Hole(lines.subList(0, begin), lines.subList(begin + 1, end), lines.subList(end + 1, lines.size()));
    }
}
