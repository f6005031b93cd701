package sevenways.checks;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import sevenways.checks.Chapter.Place;

/** What the chapters show as printed: blocks of output, of text, and the tables that a marker calls recorded. */
record Recordings(Repository repository) {

    private static final Set<String> PRINTED = Set.of("output", "text");

    /** What a marker names. */
    private static final Pattern SHOWN =
            Pattern.compile("(?<row>.+?)(?: of (?<command>.+?))?(?: in (?<chapter>\\d\\d-.+))?");

    /**
     * @param line where it begins
     * @param command what has printed it; empty if the chapter does not say so
     */
    private record Print(int line, String command, List<String> text) {}

    /**
     * Whether an output has this figure, rounded as the figure is, in a line with certain words. It is the nearest output
     * above the marker that has such a line; if there is none, the nearest below. Of another chapter it is the only one.
     *
     * @param shown these words; behind " of ", words of the output's command; behind " in ", another chapter's name in docs
     */
    boolean show(Place marker, String shown, Figure figure) {
        var names = SHOWN.matcher(shown);
        if (!names.matches()) {
            return false;
        }
        var row = names.group("row");
        var command = names.group("command");
        var chapter = names.group("chapter");
        var prints = prints(chapter == null ? marker.file() : "docs/" + chapter + ".md")
                .filter(print -> command == null || print.command.contains(command))
                .filter(print -> print.text.stream().anyMatch(line -> line.contains(row)))
                .toList();
        var meant = chapter == null ? nearest(prints, marker.line()) : only(prints);
        return meant.stream()
                .flatMap(print -> print.text.stream())
                .filter(line -> line.contains(row))
                .flatMap(line -> Figure.in(line).stream())
                .anyMatch(
                        printed -> figure.says(printed.value()) || printed.unit() == 1 && saysPlainly(figure, printed));
    }

    /** @param commands with a semicolon between */
    boolean hasCommands(String file, String commands) {
        var shown = Chapter.parse(file, repository.text(file)).fences().stream()
                .filter(fence -> fence.language().equals("shell"))
                .flatMap(fence -> fence.text().stream())
                .collect(Collectors.toSet());
        return shown.containsAll(List.of(commands.split("; ")));
    }

    private static Optional<Print> nearest(List<Print> prints, int line) {
        var above = prints.stream().filter(print -> print.line < line).reduce((_, later) -> later);
        return above.or(() -> prints.stream().findFirst());
    }

    private static Optional<Print> only(List<Print> prints) {
        return prints.size() == 1 ? Optional.of(prints.getFirst()) : Optional.empty();
    }

    /** In a table, the unit stands above. */
    private static boolean saysPlainly(Figure figure, Figure shown) {
        return Math.abs(figure.number() - shown.number()) <= figure.step() / 2 * (1 + 1e-9);
    }

    /** In the order of the chapter. */
    private Stream<Print> prints(String file) {
        var text = repository.text(file);
        var blocks = Chapter.parse(file, text).fences().stream()
                .filter(fence -> PRINTED.contains(fence.language()))
                .map(fence ->
                        new Print(fence.place().line(), fence.attributes().getOrDefault("command", ""), fence.text()));
        var tables = Passage.of(file, text).stream()
                .filter(passage ->
                        passage.before() != null && passage.before().kind().equals("recorded"))
                .map(passage -> new Print(
                        passage.before().place().line(),
                        passage.before().names(),
                        passage.text().lines().toList()));
        return Stream.concat(blocks, tables).sorted((one, other) -> Integer.compare(one.line, other.line));
    }
}
