package sevenways.lab.http;

import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Numeric character references, as far as jsoup does not read them by the HTML Standard, section 13.2.5.80. */
final class CharacterReferences {

    private static final Pattern NUMERIC = Pattern.compile("&#(?:[xX]([0-9a-fA-F]++)|([0-9]++))");

    private static final String REPLACEMENT = "&#xFFFD";

    private static final int HEXADECIMAL = 16;
    private static final int DECIMAL = 10;

    private CharacterReferences() {}

    /** With U+FFFD for halves of a surrogate pair, which jsoup would hand on, and even make pairs of. */
    static String repaired(String text) {
        return text.contains("&#")
                ? NUMERIC.matcher(text).replaceAll(found -> isHalf(found) ? REPLACEMENT : found.group())
                : text;
    }

    private static boolean isHalf(MatchResult found) {
        var value = found.group(1) == null ? value(found.group(2), DECIMAL) : value(found.group(1), HEXADECIMAL);
        return Character.MIN_SURROGATE <= value && value <= Character.MAX_SURROGATE;
    }

    /** @return the largest number for all that are larger */
    private static long value(String digits, int radix) {
        try {
            return Long.parseLong(digits, radix);
        } catch (NumberFormatException e) {
            return Long.MAX_VALUE;
        }
    }
}
