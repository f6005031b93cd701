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
        var data = new DataOutputStream(out);
        data.writeInt(message.length);
        data.write(message);
    }

    static byte[] read(InputStream in) throws IOException {
        var data = new DataInputStream(new BufferedInputStream(in));
        var length = data.readInt();
        if (length < 0 || length > MAX_LENGTH) {
            throw new IOException("a message of " + length + " bytes");
        }
        var message = new byte[length];
        data.readFully(message);
        return message;
    }
    // end of your turn
}
