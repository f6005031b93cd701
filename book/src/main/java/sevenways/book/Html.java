package sevenways.book;

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
}
