package sevenways.lab.http;

import java.nio.ByteBuffer;

/** The bytes that a connection has still to send. It holds no memory while there are none. */
final class Outbox {

    private static final ByteBuffer NOTHING = ByteBuffer.allocate(0);

    private ByteBuffer bytes = NOTHING;

    /** Behind what is there already, and to be sent together with it. */
    void add(ByteBuffer more) {
        bytes = isEmpty()
                ? more
                : ByteBuffer.allocate(bytes.remaining() + more.remaining())
                        .put(bytes)
                        .put(more)
                        .flip();
    }

    boolean isEmpty() {
        if (!bytes.hasRemaining()) {
            clear();
        }
        return bytes == NOTHING;
    }

    /** Whoever sends some of these moves the position behind them. */
    ByteBuffer bytes() {
        return bytes;
    }

    void clear() {
        bytes = NOTHING;
    }
}
