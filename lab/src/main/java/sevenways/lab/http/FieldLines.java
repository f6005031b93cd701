package sevenways.lab.http;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Puts the lines of a header or trailer section together before they are parsed. The parser looks ahead within the
 * bytes that it has, so only whole lines make it independent of how the bytes were split; and two forms of a line must
 * be rewritten before anybody may interpret them.
 */
final class FieldLines {

    private static final String LENGTH = "Content-Length:";

    private final int limit;
    private byte[] line = new byte[128];
    private int size;

    /** @param limit how long a line may be; the parser, which has the same limit, judges what is longer */
    FieldLines(int limit) {
        this.limit = limit;
    }

    /**
     * Takes bytes up to the end of a line. A line goes on behind a line end that is followed by a space or a tab: that
     * line end is replaced by spaces (RFC 9112, section 5.2).
     *
     * @return the line with its line end, valid until the next call; empty if its end is still to come
     */
    Optional<ByteBuffer> next(ByteBuffer input) {
        while (input.hasRemaining()) {
            var next = input.get(input.position());
            if (isEnded()) {
                if (next != ' ' && next != '\t') {
                    return Optional.of(rest());
                }
                unfold();
            }
            add(input.get());
            if (isBlank() || size > limit) {
                return Optional.of(rest());
            }
        }
        return Optional.empty();
    }

    /** What has come of a line whose end has not been seen. */
    ByteBuffer rest() {
        var taken = ByteBuffer.wrap(line, 0, size);
        size = 0;
        return taken;
    }

    /**
     * A list of lengths as the lines that it stands for (RFC 9110, section 5.3), one a member, so that the parser
     * judges {@code Content-Length: 42, 42} as it judges the same length in two lines: valid only if all members are,
     * and are equal (RFC 9112, section 6.3). Any other line stays what it is.
     */
    static Stream<ByteBuffer> withoutLists(ByteBuffer line) {
        var text = new String(line.array(), 0, line.limit(), ISO_8859_1);
        if (!text.regionMatches(true, 0, LENGTH, 0, LENGTH.length()) || !text.contains(",") || !text.endsWith("\n")) {
            return Stream.of(line);
        }
        var end = text.endsWith("\r\n") ? "\r\n" : "\n";
        var members = text.substring(LENGTH.length(), text.length() - end.length());
        return Arrays.stream(members.split(",", -1))
                .map(member -> ByteBuffer.wrap((LENGTH + member + end).getBytes(ISO_8859_1)));
    }

    private boolean isEnded() {
        return size > 0 && line[size - 1] == '\n';
    }

    private boolean isBlank() {
        return isEnded() && (size == 1 || size == 2 && line[0] == '\r');
    }

    /** As many spaces as the line end has bytes, so that folded lines count in full against the limit. */
    private void unfold() {
        line[size - 1] = ' ';
        if (size > 1 && line[size - 2] == '\r') {
            line[size - 2] = ' ';
        }
    }

    private void add(byte next) {
        if (size == line.length) {
            line = Arrays.copyOf(line, 2 * size);
        }
        line[size++] = next;
    }
}
