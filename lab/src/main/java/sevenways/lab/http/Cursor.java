package sevenways.lab.http;

/** A place within a text that only goes forward: what the WHATWG's texts call a position variable. */
final class Cursor {

    private final String text;
    private int position;

    Cursor(String text) {
        this.text = text;
    }

    boolean isAtEnd() {
        return position >= text.length();
    }

    /** True if there is a next character and it is this one. */
    boolean isAt(char next) {
        return !isAtEnd() && text.charAt(position) == next;
    }

    /** Takes the next character; there must be one. */
    char next() {
        return text.charAt(position++);
    }

    /** Takes all up to the first of these characters, or to the end. */
    String until(String stops) {
        var start = position;
        while (!isAtEnd() && stops.indexOf(text.charAt(position)) < 0) {
            position++;
        }
        return text.substring(start, position);
    }

    /** Steps over all of these characters that come next. */
    void skip(String skipped) {
        while (!isAtEnd() && skipped.indexOf(text.charAt(position)) >= 0) {
            position++;
        }
    }

    /** All that was taken since a position. */
    String since(int start) {
        return text.substring(start, position);
    }

    int position() {
        return position;
    }
}
