package sevenways.checks;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The bars that a block of output shows.
 *
 * @param millis the width of the picture, in milliseconds
 */
record Timeline(long millis, List<Bar> bars) {

    private static final int COLUMNS = 40;
    private static final Pattern HEADER = Pattern.compile("page +who waits +\\|0 +\\| (\\d+) ms");
    private static final Pattern BAR = Pattern.compile("[^|]+\\|( *)(=+) *\\| +\\d+ ms .*");

    /** Columns, the end excluded; and the line of the block in which it stands, from 0. */
    record Bar(int begin, int end, int line) {}

    static Timeline in(List<String> lines) {
        var millis = 0L;
        var bars = new ArrayList<Bar>();
        for (var index = 0; index < lines.size(); index++) {
            var header = HEADER.matcher(lines.get(index));
            var bar = BAR.matcher(lines.get(index));
            if (header.matches()) {
                millis = Long.parseLong(header.group(1));
            } else if (bar.matches()) {
                var begin = bar.group(1).length();
                bars.add(new Bar(begin, begin + bar.group(2).length(), index));
            }
        }
        return new Timeline(millis, List.copyOf(bars));
    }

    int line(int bar) {
        return bars.get(bar).line();
    }

    /** A column is the least that a picture can show, so it is never asked for less. */
    double columns(double ofMillis) {
        return Math.max(1, ofMillis * COLUMNS / millis);
    }

    /** How many bars cross a column. */
    long in(int column) {
        return bars.stream()
                .filter(bar -> bar.begin() <= column && column < bar.end())
                .count();
    }
}
