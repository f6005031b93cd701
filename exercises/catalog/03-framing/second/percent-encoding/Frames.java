package sevenways.e03.framing;

import java.io.*;
import java.nio.charset.StandardCharsets;

/**
 * Messages through a stream of bytes.
 *
 * <p>Wanted: what {@code write} takes as one message, {@code read} gives as one, whatever bytes are in it. Where
 * the input ends, also within a message, {@code read} throws an {@link EOFException}; where what comes is no message of
 * at most {@link #MAX_LENGTH} bytes, an {@link IOException}.
 */
final class Frames {

    static final int MAX_LENGTH = 1 << 20;

    private Frames() {}

    // your turn
    static void write(OutputStream out, byte[] message) throws IOException {
        var text = new String(message, StandardCharsets.ISO_8859_1);
        var line = java.net.URLEncoder.encode(text, StandardCharsets.ISO_8859_1) + "\n";
        out.write(line.getBytes(StandardCharsets.US_ASCII));
    }

    static byte[] read(InputStream in) throws IOException {
        var line = new ByteArrayOutputStream();
        for (var next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0) {
                throw new EOFException("the input has ended");
            }
            if (line.size() == 3 * MAX_LENGTH) {
                throw new IOException("a line without an end");
            }
            line.write(next);
        }
        try {
            var text = line.toString(StandardCharsets.US_ASCII);
            return java.net.URLDecoder.decode(text, StandardCharsets.ISO_8859_1)
                    .getBytes(StandardCharsets.ISO_8859_1);
        } catch (IllegalArgumentException e) {
            throw new IOException("not a line of ours", e);
        }
    }
    // end of your turn
}
