package sevenways.lab.report;

import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jline.utils.WCWidth;

/**
 * How wide a text is on a terminal. What a reader takes for one character is never cut in two: a letter with its accents,
 * a flag, a family of emoji are one (UAX #29, extended grapheme clusters). Characters of East Asia and emoji count two
 * columns, as terminals draw them.
 */
public final class Columns {

    /** Stands where something is left out. */
    private static final String MARK = "~";

    private static final Pattern CLUSTER = Pattern.compile("\\X");
    private static final char EMOJI_STYLE = '\ufe0f';

    /** In chars. Any number of accents fits on a letter, and takes no column: a text is cut before it comes to that. */
    private static final int LONGEST_CLUSTER = 40;

    private Columns() {}

    /** The text, or as much of its beginning as fits, with a mark. */
    public static String cut(String text, int columns) {
        var used = 0;
        var end = 0;
        var clusters = CLUSTER.matcher(text);
        while (clusters.find()) {
            used += width(clusters);
            if (used > columns) {
                return text.substring(0, end) + MARK;
            }
            if (used < columns) {
                end = clusters.end();
            }
        }
        return text;
    }

    /** The text, or its beginning and its end, with a mark between them: a sentence may give its reason last. */
    static String cutWithin(String text, int columns) {
        return of(text) <= columns ? text : cut(text, columns / 2) + end(text, columns / 2);
    }

    /** The text, cut or with blanks behind it. */
    public static String fit(String text, int columns) {
        var cut = cut(text, columns);
        return cut + " ".repeat(columns - of(cut));
    }

    static int of(String text) {
        return CLUSTER.matcher(text).results().mapToInt(Columns::width).reduce(0, Math::addExact);
    }

    private static String end(String text, int columns) {
        var used = 0;
        var start = text.length();
        for (var cluster : CLUSTER.matcher(text).results().toList().reversed()) {
            used += width(cluster);
            if (used > columns) {
                break;
            }
            start = cluster.start();
        }
        return text.substring(start);
    }

    /** As wide as its widest character: the others are drawn over it. */
    private static int width(MatchResult cluster) {
        var text = cluster.group();
        if (text.length() > LONGEST_CLUSTER) {
            return text.length();
        }
        return text.indexOf(EMOJI_STYLE) > 0
                ? 2
                : Math.max(1, text.codePoints().map(WCWidth::wcwidth).max().orElseThrow());
    }
}
