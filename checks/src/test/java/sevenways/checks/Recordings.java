package sevenways.checks;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the chapters show as printed: blocks of output, of text, and the tables that a marker calls recorded. */
record Recordings(Repository repository) {

    private static final Set<String> PRINTED = Set.of("output", "text");

    /**
     * Whether a line of the chapter's outputs has this figure, rounded as the figure is.
     *
     * @param row what stands in the line; behind " in ", if it is another chapter, that one's name in docs
     */
    boolean show(String file, String row, Figure figure) {
        var parts = row.split(" in (?=\\d\\d-)");
        var chapter = parts.length == 1 ? file : "docs/" + parts[1] + ".md";
        return lines(chapter)
                .filter(line -> line.contains(parts[0]))
                .flatMap(line -> Figure.in(line).stream())
                .anyMatch(shown -> figure.says(shown.value()) || shown.unit() == 1 && saysPlainly(figure, shown));
    }

    /** @param commands with a semicolon between */
    boolean hasCommands(String file, String commands) {
        var shown = Chapter.parse(file, repository.text(file)).fences().stream()
                .filter(fence -> fence.language().equals("shell"))
                .flatMap(fence -> fence.text().stream())
                .collect(Collectors.toSet());
        return shown.containsAll(List.of(commands.split("; ")));
    }

    /** In a table, the unit stands above. */
    private static boolean saysPlainly(Figure figure, Figure shown) {
        return Math.abs(figure.number() - shown.number()) <= figure.step() / 2 * (1 + 1e-9);
    }

    private Stream<String> lines(String file) {
        var text = repository.text(file);
        var blocks = Chapter.parse(file, text).fences().stream()
                .filter(fence -> PRINTED.contains(fence.language()))
                .flatMap(fence -> fence.text().stream());
        var tables = Passage.of(file, text).stream()
                .filter(passage ->
                        passage.before() != null && passage.before().kind().equals("recorded"))
                .flatMap(passage -> passage.text().lines());
        return Stream.concat(blocks, tables);
    }
}
