package sevenways.lab.site;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/**
 * Who runs a lesson on the site of a room, for the page of that site on which all can see it. Every request of the run
 * says so, and nothing else does: there is no request that only announces somebody.
 *
 * @param lesson the module's name
 */
public record Visitor(String lesson, String name) {

    private static final int LONGEST_NAME = 24;

    /** @throws IllegalArgumentException with one sentence for the user, if the name is none that a page can show */
    public Visitor {
        var length = name.codePointCount(0, name.length());
        if (name.isBlank() || length > LONGEST_NAME || name.codePoints().anyMatch(Visitor::isInvisible)) {
            throw new IllegalArgumentException("--name must have 1 to " + LONGEST_NAME
                    + " characters, none of which moves the cursor or turns the line around");
        }
    }

    private static boolean isInvisible(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL, Character.SURROGATE, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR ->
                true;
            case Character.FORMAT -> character != '\u200c' && character != '\u200d'; // joiners are parts of characters
            default -> false;
        };
    }

    /** What each page's address says of a run of so many pages. */
    String query(int pages, Duration limit) {
        return "lesson=" + lesson + "&pages=" + pages + "&limit=" + limit.toMillis() + "&name="
                + URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
