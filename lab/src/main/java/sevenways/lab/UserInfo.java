package sevenways.lab;

import java.net.URI;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The {@code user:secret@} of an address (RFC 3986, section 3.2.1). No lesson sends it, and nothing that is printed or
 * written shows it.
 */
public final class UserInfo {

    /** Up to the last @, because a secret may have one, too; and what follows. */
    private static final String ITSELF = "[^/?#\\\\\\v]+(?:@|%40)(?=([^/?#\\\\]?))";

    /** With or without slashes: a browser takes what follows {@code http:} for user and host in either case. */
    private static final Pattern IN_ADDRESS =
            Pattern.compile("^([\\x00-\\x20]*+(?:\\p{Alpha}[\\w+.-]*:)?+[/\\\\]*+)" + ITSELF);

    /** The same of what no {@link URI} can hold: it is the path, in percent-encoding, of one without a scheme. */
    private static final Pattern IN_PATH =
            Pattern.compile("^((?:%[01]\\p{XDigit}|%20)*+(?:\\p{Alpha}[\\w+.-]*%3A)?+(?:/|%5C)*+)"
                    + "(?:(?!%3F|%23|%5C)[^/])+%40(?=([^/]?))");

    private static final Pattern IN_TEXT = Pattern.compile("(//)" + ITSELF);

    private UserInfo() {}

    /** The address without it. */
    public static URI removedFrom(URI address) {
        var text = address.toString();
        var removed = address.isAbsolute() ? removedFromAddress(text) : removed(IN_PATH, removedFromAddress(text));
        return removed.equals(text) ? address : URI.create(removed);
    }

    /** The same of an address as somebody typed it, which may be none. */
    public static String removedFromAddress(String typed) {
        return removed(IN_ADDRESS, typed);
    }

    /** A text without the user info of the addresses that it quotes; a part of each is their {@code //}. */
    public static String removedFromText(String text) {
        return removed(IN_TEXT, text);
    }

    /** Where no host follows, the @ stays: an address must have something behind its slashes. */
    private static String removed(Pattern pattern, String text) {
        return pattern.matcher(text)
                .replaceAll(found -> Matcher.quoteReplacement(
                        found.group(1) + (found.group(2).isEmpty() ? "@" : "")));
    }
}
