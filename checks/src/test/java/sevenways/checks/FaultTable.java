package sevenways.checks;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import sevenways.testkit.fault.FaultReport;
import sevenways.testkit.fault.FaultReport.Cell;

/** The reports of all lessons side by side, as a table in Markdown. */
final class FaultTable {

    /** What is the same cell in all lessons. */
    private record Line(int row, String name, String variant, String expected) {
        static Line of(Cell cell) {
            return new Line(cell.row(), cell.name(), cell.variant(), cell.expected());
        }
    }

    private final Map<String, FaultReport> reports;
    private final List<String> notes = new ArrayList<>();

    /** @param reports by the names of the lessons, in their order */
    FaultTable(Map<String, FaultReport> reports) {
        this.reports = reports;
    }

    String markdown() {
        var numbers = reports.keySet().stream().map(lesson -> lesson.substring(0, 2));
        var head = row(Stream.concat(Stream.of("#", "fault", "variant", "verdict"), numbers));
        var ruler = row(head.chars().filter(c -> c == '|').skip(1).mapToObj(_ -> "---"));
        var lines = new LinkedHashSet<Line>();
        reports.values().forEach(report -> report.cells().forEach(cell -> lines.add(Line.of(cell))));
        var table = Stream.concat(Stream.of(head, ruler), lines.stream().map(this::line))
                .toList();
        return Stream.concat(table.stream(), footnotes()).collect(Collectors.joining("\n"));
    }

    private String line(Line line) {
        var verdicts = reports.values().stream()
                .map(report -> report.cells().stream()
                        .filter(cell -> Line.of(cell).equals(line))
                        .map(this::text)
                        .collect(Collectors.joining(", ")));
        var variant = line.variant().replace("<", "\\<");
        return row(Stream.concat(
                Stream.of(String.valueOf(line.row()), line.name(), variant, "`" + line.expected() + "`"), verdicts));
    }

    private String text(Cell cell) {
        if (!cell.asSpecified()) {
            return "**" + cell.outcome() + "**";
        }
        if (cell.instead() == null) {
            return "✓";
        }
        if (!notes.contains(cell.instead())) {
            notes.add(cell.instead());
        }
        return letter(notes.indexOf(cell.instead()));
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
