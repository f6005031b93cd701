package sevenways.processes;

import java.io.IOException;
import java.io.Reader;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A line of the pipe between two processes: fields with a tab between them, each percent-encoded UTF-8 as in the form of
 * a web page. So a line is printable ASCII whatever a field holds, and tabs and line ends mean only what they mean here.
 * A field that is null is {@code ~}, which no encoded text is. Half of a surrogate pair is no character and arrives as
 * a question mark.
 */
final class Line {

    /**
     * A title has at most 64 KiB, and a byte of it comes to at most nine characters: 0x80 in windows-1252 is the euro
     * sign, which is {@code %E2%82%AC} here. An address is not as long as the rest.
     */
    private static final int MAX_LENGTH = 1024 * 1024;

    private static final String TAB = "\t";
    private static final String NULL = "~";

    private Line() {}

    // region:line
    static String of(String... fields) {
        return Stream.of(fields).map(Line::encode).collect(Collectors.joining(TAB));
    }

    /** @throws IllegalArgumentException if a field is not encoded as {@link #of} does it */
    static List<String> fields(String line) {
        return Stream.of(line.split(TAB, -1)).map(Line::decode).toList();
    }

    /**
     * Reads to the next line end. The JDK's {@code readLine} would also give out the half of a line, if its writer died
     * in the middle of it, and would not stop before the memory is full.
     *
     * @return null if the input ended, be it within a line
     */
    static String read(Reader input) throws IOException {
        var line = new StringBuilder();
        for (var next = input.read(); next >= 0; next = input.read()) {
            if (next == '\n') {
                return line.toString();
            }
            if (line.length() == MAX_LENGTH) {
                throw new IOException("a line of more than " + MAX_LENGTH + " characters");
            }
            line.append((char) next);
        }
        return null;
    }
    // endregion:line

    private static String encode(String field) {
        return field == null ? NULL : URLEncoder.encode(field, StandardCharsets.UTF_8);
    }

    private static String decode(String field) {
        return field.equals(NULL) ? null : URLDecoder.decode(field, StandardCharsets.UTF_8);
    }
}
