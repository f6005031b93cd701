package sevenways.exercises.given;

import java.io.IOException;
import java.nio.channels.Selector;

/**
 * What a loop serves: one page. No method waits: each goes on until it would have to, and leaves in its key what it
 * waits for.
 */
public interface Handler extends AutoCloseable {

    /** Registers with the selector, and begins to connect. */
    void begin(Selector selector) throws IOException;

    void onConnectable() throws IOException;

    void onWritable() throws IOException;

    void onReadable() throws IOException;

    /** Whether the whole answer is there. */
    boolean isDone();

    /** As much of the answer as has been read. */
    String answer();

    @Override
    void close() throws IOException;
}
