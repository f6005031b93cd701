package sevenways.lab.report;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import sevenways.lab.UserInfo;

/**
 * Text from elsewhere, made safe for a terminal: a page's title must not move the cursor, change the colours or turn the
 * line around. A character that would do so becomes a question mark.
 */
public final class Printable {

    /**
     * What is invisible; but joiners, and the tags of some flags, are parts of characters (UTS #51, emoji sequences) and
     * move nothing.
     */
    private static final Pattern OBEYED =
            Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}&&[^\\u200c\\u200d\\x{e0020}-\\x{e007f}]]");

    /** A sentence may quote an address of 8000 characters, or what a server said. */
    private static final int LONGEST_SENTENCE = 800;

    private Printable() {}

    /** The text, as long as it is. */
    public static String text(String foreign) {
        return OBEYED.matcher(foreign).replaceAll("?");
    }

    /** The beginning of the text, in so many columns at most. */
    static String cut(String foreign, int columns) {
        return Columns.cut(text(foreign), columns);
    }

    /** A sentence for the user, which may quote an address: it is shown without the secrets of that, and cut in the middle. */
    public static String sentence(String foreign) {
        return Columns.cutWithin(text(UserInfo.removedFromText(foreign)), LONGEST_SENTENCE);
    }

    /** A stack trace, whose message may hold anything. */
    public static String stackTrace(Throwable failure) {
        var text = new StringWriter();
        failure.printStackTrace(new PrintWriter(text));
        return lines(text.toString());
    }

    /** What a program said, line by line. */
    public static String lines(String foreign) {
        return foreign.lines()
                .map(line -> text(UserInfo.removedFromText(line.replace("\t", "    "))) + System.lineSeparator())
                .collect(Collectors.joining());
    }
}
