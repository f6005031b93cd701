package sevenways.checks;

import java.util.List;
import java.util.stream.IntStream;
import sevenways.checks.Chapter.Place;

/**
 * The lines of a source between {@code // region:NAME} and {@code // endregion:NAME}, without their common indentation.
 * In files where // begins no comment, # does. Regions may overlap: no marker is ever part of a region.
 *
 * @param place the marker that opens it
 */
record Region(Place place, List<String> text) {

    /** @throws IllegalArgumentException with one sentence, if there is no such region */
    static Region find(Repository repository, String file, String name) {
        if (!repository.has(file)) {
            throw new IllegalArgumentException("there is no file " + file);
        }
        var lines = repository.text(file).lines().toList();
        var begin = only(lines, "region:" + name, file);
        var end = only(lines, "endregion:" + name, file);
        if (end < begin) {
            throw new IllegalArgumentException("region " + name + " ends before it begins in " + file);
        }
        var text = lines.subList(begin + 1, end).stream()
                .filter(line -> !line.matches("\\s*(//|#) (end)?region:\\S+"))
                .toList();
        return new Region(
                new Place(file, begin + 1),
                String.join("\n", text).stripIndent().lines().toList());
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
