package sevenways.book;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Entities;

/** Puts pages together. */
final class Html {

    private static final Pattern PART = Pattern.compile("\\{\\{(.+?)}}");
    private static final String LABEL = "label.";

    private Html() {}

    /** Text as it can stand in an element, or in an attribute. */
    static String text(String text) {
        return Entities.escape(text);
    }

    /** In one pass: a text that looks like the name of a part stays a text. */
    static String fill(String template, Labels labels, Map<String, String> parts) {
        return PART.matcher(template).replaceAll(part -> Matcher.quoteReplacement(part(part.group(1), labels, parts)));
    }

    private static String part(String name, Labels labels, Map<String, String> parts) {
        if (name.startsWith(LABEL)) {
            return text(labels.of(name.substring(LABEL.length())));
        }
        if (!parts.containsKey(name)) {
            throw new IllegalArgumentException("the template has a part that nobody fills: " + name);
        }
        return parts.get(name);
    }

    /** By which a page's policy names a script or a style that stands in the page. */
    static String hash(String element) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(element.getBytes(StandardCharsets.UTF_8));
            return "'sha256-" + Base64.getEncoder().encodeToString(digest) + "'";
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
