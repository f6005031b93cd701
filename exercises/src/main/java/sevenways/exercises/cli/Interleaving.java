package sevenways.exercises.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import sevenways.lab.report.Columns;

/** What Lincheck prints of an interleaving, without its frame, and no wider than the screen. */
final class Interleaving {

    /** Above the table that says in short what the one behind it says at length. */
    private static final String ABOVE_THE_TABLE = "interleaving leads to the error";

    private static final String BETWEEN = "  | ";

    private Interleaving() {}

    /** A line a step, a column a thread; all lines as they are, if it is no such table. */
    static List<String> of(String trace, int width) {
        var rows = trace.lines()
                .dropWhile(line -> !line.contains(ABOVE_THE_TABLE))
                .skip(1)
                .takeWhile(line -> line.startsWith("|"))
                .filter(line -> !line.startsWith("| ---"))
                .toList();
        if (rows.isEmpty()) {
            return trace.lines().toList();
        }
        var borders = borders(rows.getFirst());
        var cells =
                new ArrayList<>(rows.stream().map(row -> cells(row, borders)).toList());
        cells.set(0, cells.getFirst().stream().map(String::strip).toList());
        var widths = widths(cells, width);
        return cells.stream().map(row -> line(row, widths)).toList();
    }

    private static List<Integer> borders(String head) {
        return IntStream.range(0, head.length())
                .filter(index -> head.charAt(index) == '|')
                .boxed()
                .toList();
    }

    private static List<String> cells(String row, List<Integer> borders) {
        var cells = new ArrayList<String>();
        for (var column = 1; column < borders.size(); column++) {
            var cell = row.substring(
                    Math.min(row.length(), borders.get(column - 1) + 2), Math.min(row.length(), borders.get(column)));
            cells.add(cell.stripTrailing().replace("➜", "->"));
        }
        return cells;
    }

    /** A column that needs less than its share leaves the rest to the others. */
    private static List<Integer> widths(List<List<String>> rows, int width) {
        var columns = rows.getFirst().size();
        var room = width - BETWEEN.length() * (columns - 1);
        var wanted = IntStream.range(0, columns)
                .map(column -> rows.stream()
                        .mapToInt(row -> row.get(column).length())
                        .max()
                        .orElse(0))
                .boxed()
                .toList();
        var share = room / columns;
        var narrow = wanted.stream().filter(want -> want <= share).toList();
        var used = narrow.stream().mapToInt(Integer::intValue).sum();
        var rest = narrow.size() == columns ? share : (room - used) / (columns - narrow.size());
        return wanted.stream()
                .map(want -> want <= share ? want : Math.min(want, rest))
                .toList();
    }

    private static String line(List<String> row, List<Integer> widths) {
        var line = new StringBuilder();
        for (var column = 0; column < row.size(); column++) {
            line.append(column == 0 ? "" : BETWEEN).append(Columns.fit(row.get(column), widths.get(column)));
        }
        return line.toString().stripTrailing();
    }
}
