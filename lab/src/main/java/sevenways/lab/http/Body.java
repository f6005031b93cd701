package sevenways.lab.http;

import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * The body of an answer, its coding undone. All bytes are counted, but only the first are kept, because the title is
 * all that a page load looks for: so a body takes no more than 64 KiB of memory, however long it is.
 */
final class Body {

    /** How long a body may be, in bytes: as it is sent, and again when its coding is undone. */
    static final int MAX = 8 * 1024 * 1024;

    /**
     * How many bytes are kept for the title: as much as a head may have. Pages have their title in the first few KiB,
     * and a hundred bodies at once still fit into a small heap.
     */
    static final int KEPT = 64 * 1024;

    private byte[] kept = new byte[1024];
    private int length;

    /** @return false if the body is longer than {@link #MAX} with this part */
    boolean add(ByteBuffer part) {
        var wanted = Math.clamp(KEPT - length, 0, part.remaining());
        if (wanted > 0) {
            if (length + wanted > kept.length) {
                kept = Arrays.copyOf(kept, Math.min(KEPT, Math.max(2 * kept.length, length + wanted)));
            }
            part.get(part.position(), kept, length, wanted);
        }
        length += part.remaining();
        part.position(part.limit());
        return length <= MAX;
    }

    /** The bytes that the body begins with, at most {@code count}. */
    byte[] start(int count) {
        return Arrays.copyOf(kept, Math.min(count, size()));
    }

    /** What is kept, as text. */
    String text(Encoding encoding) {
        return encoding.decode(kept, size());
    }

    /** How many bytes more it may have. */
    int room() {
        return MAX - length;
    }

    /** True if there is more than is kept. */
    boolean isCut() {
        return length > KEPT;
    }

    private int size() {
        return Math.min(length, KEPT);
    }
}
