package sevenways.checks;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** The lines that a block shows, as a new run printed them. */
final class Excerpt {

    private static final LineForm ANY_NUMBERS = new LineForm(Set.of(), true);

    private Excerpt() {}

    /**
     * Of a timeline, as many bars as before; of the rest, the lines that say the same of other numbers. A block without
     * lines gets all.
     *
     * @throws AssertionError if there is a line that is no longer printed
     */
    static List<String> renewed(RecordedOutput output, List<String> printed) {
        var old = output.fence().text();
        if (old.isEmpty()) {
            return printed;
        }
        var bars = printed.stream().filter(LineForm::isBar).iterator();
        var renewed = new ArrayList<String>();
        var next = 0;
        for (var line : old) {
            if (LineForm.isBar(line) && bars.hasNext()) {
                renewed.add(bars.next());
            } else if (line.equals(RecordedOutput.LEFT_OUT)) {
                renewed.add(line);
            } else {
                var found = find(output, line, printed, next);
                renewed.add(printed.get(found));
                next = found + 1;
            }
        }
        return renewed;
    }

    private static int find(RecordedOutput output, String line, List<String> printed, int from) {
        var form = ANY_NUMBERS.of(line);
        return IntStream.range(from, printed.size())
                .filter(index -> ANY_NUMBERS.of(printed.get(index)).equals(form))
                .findFirst()
                .orElseThrow(() ->
                        new AssertionError("""
                        %s: this line is printed no more: %s
                        Delete all lines of the block, and it gets all that is printed now:
                        %s""".formatted(output.fence().place(), line, String.join("\n", printed))));
    }
}
