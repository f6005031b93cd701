package sevenways.checks;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import sevenways.comparison.Entrant;
import sevenways.testkit.fault.FaultReport;
import sevenways.testkit.fault.FaultReport.Cell;
import sevenways.testkit.fault.FaultReport.Line;
import sevenways.testkit.fault.FaultReport.Reaction;

/** The reports of all lessons side by side, as a table in Markdown. */
final class FaultTable {

    /** Of its own: that in which a lesson's tests run is JUnit's business. */
    private static final Comparator<Line> ORDER =
            Comparator.comparingInt(Line::row).thenComparing(Line::name).thenComparing(Line::variant);

    private final Map<String, FaultReport> reports;
    private final List<String> notes = new ArrayList<>();

    /** @param reports by the names of the lessons, in their order */
    FaultTable(Map<String, FaultReport> reports) {
        this.reports = reports;
    }

    String markdown() {
        var numbers = reports.keySet().stream().map(Entrant::number);
        var head = row(Stream.concat(Stream.of("#", "fault", "variant", "verdict"), numbers));
        var ruler = row(head.chars().filter(c -> c == '|').skip(1).mapToObj(_ -> "---"));
        var lines = reports.values().stream()
                .flatMap(report -> report.cells().stream())
                .map(Cell::line)
                .distinct()
                .sorted(ORDER);
        var table = Stream.concat(Stream.of(head, ruler), lines.map(this::line)).toList();
        return Stream.concat(table.stream(), footnotes()).collect(Collectors.joining("\n"));
    }

    private String line(Line line) {
        var verdicts = reports.values().stream()
                .map(report -> report.cells().stream()
                        .filter(cell -> cell.line().equals(line))
                        .map(cell -> text(cell.reaction()))
                        .collect(Collectors.joining(", ")));
        var variant = line.variant().replace("<", "\\<");
        return row(Stream.concat(
                Stream.of(String.valueOf(line.row()), line.name(), variant, "`" + line.expected() + "`"), verdicts));
    }

    private String text(Reaction reaction) {
        if (!reaction.asSpecified()) {
            return "**" + reaction.outcome() + "**";
        }
        if (reaction.instead() == null) {
            return "✓";
        }
        if (!notes.contains(reaction.instead())) {
            notes.add(reaction.instead());
        }
        return letter(notes.indexOf(reaction.instead()));
    }

    private Stream<String> footnotes() {
        return Stream.concat(
                Stream.of(""), notes.stream().map(note -> "- " + letter(notes.indexOf(note)) + " here, " + note));
    }

    private static String letter(int index) {
        return "(" + (char) ('a' + index) + ")";
    }

    private static String row(Stream<String> cells) {
        return cells.collect(Collectors.joining(" | ", "| ", " |"));
    }
}
