package sevenways.checks;

import java.util.Set;
import java.util.regex.Pattern;

/**
 * What two runs of a program have in common in a line that they print: all of it but the numbers that differ by nature.
 *
 * @param varying the rows of a summary whose numbers differ
 * @param numbers whether all numbers differ
 */
record LineForm(Set<String> varying, boolean numbers) {

    private static final Pattern HEADER = Pattern.compile("page +who waits +\\|0 +\\| \\d+ ms");
    private static final Pattern BAR = Pattern.compile("(\\S+) +(\\S.*?) +\\|[ =]{40}\\| +\\d+ ms  (.+)");
    private static final Pattern ROW = Pattern.compile("(\\S.{15}) (\\S.*)");
    private static final Pattern NUMBER = Pattern.compile("[~-]?\\d+(?:[.,]\\d+)*|(?<= )-(?= |$)");
    private static final Pattern PAGE = Pattern.compile("http://127\\.0\\.0\\.1:\\d+/\\S*");

    static boolean isBar(String line) {
        return BAR.matcher(line).matches();
    }

    String of(String line) {
        if (HEADER.matcher(line).matches()) {
            return "page who waits";
        }
        var bar = BAR.matcher(line);
        if (bar.matches()) {
            return bar.group(1) + " " + anyNumber(bar.group(2)) + " " + bar.group(3);
        }
        var same = PAGE.matcher(line.stripTrailing()).replaceAll("(a page)");
        var row = ROW.matcher(same);
        if (numbers || row.matches() && varying.contains(row.group(1).strip())) {
            return anyNumber(same).replaceAll(" +", " ").strip();
        }
        return same;
    }

    private static String anyNumber(String text) {
        return NUMBER.matcher(text).replaceAll("#");
    }
}
