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
        out.write(message);
        out.write('\n');
    }

    static byte[] read(InputStream in) throws IOException {
        var line = new ByteArrayOutputStream();
        for (var next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0) {
                throw new EOFException("the input has ended");
            }
            line.write(next);
        }
        return line.toByteArray();
    }
    // end of your turn
}
