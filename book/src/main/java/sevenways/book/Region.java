package sevenways.book;

import java.util.List;
import java.util.stream.IntStream;

/**
 * The lines of a source between {@code // region:NAME} and {@code // endregion:NAME}, without their common indentation.
 * In files where // begins no comment, # does. Regions may overlap: no marker is ever part of a region.
 *
 * @param line that of the marker which opens it, counted from 1
 */
public record Region(int line, List<String> text) {

    /**
     * Finds a region.
     *
     * @param source the text of the file
     * @throws IllegalArgumentException with one sentence, if there is no such region
     */
    public static Region find(String file, String source, String name) {
        var lines = source.lines().toList();
        var begin = only(lines, "region:" + name, file);
        var end = only(lines, "endregion:" + name, file);
        if (end < begin) {
            throw new IllegalArgumentException("region " + name + " ends before it begins in " + file);
        }
        var text = lines.subList(begin + 1, end).stream()
                .filter(line -> !line.matches("\\s*(//|#) (end)?region:\\S+"))
                .toList();
        return new Region(
                begin + 1, String.join("\n", text).stripIndent().lines().toList());
    }

    private static int only(List<String> lines, String marker, String file) {
        var found = IntStream.range(0, lines.size())
                .filter(index -> lines.get(index).strip().matches("(//|#) " + marker))
                .toArray();
        if (found.length != 1) {
            throw new IllegalArgumentException(
                    "the marker \"// " + marker + "\" stands " + found.length + " times in " + file + ", not once");
        }
        return found[0];
    }
}
