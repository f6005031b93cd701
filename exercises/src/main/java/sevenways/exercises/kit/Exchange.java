package sevenways.exercises.kit;

import java.io.IOException;
import java.nio.ByteBuffer;

/** The server's side of one request: what of it has come, and what the page must be waiting for now. */
final class Exchange {

    private final OneThreadServer server;
    private final ByteBuffer request;
    private final ByteBuffer expected;
    private boolean answered;

    Exchange(OneThreadServer server, ByteBuffer request) {
        this.server = server;
        this.request = request;
        expected = request.asReadOnlyBuffer();
    }

    /** Direct: of a heap buffer, the JDK copies all that remains at each write. */
    static ByteBuffer requestOf(int bytes) {
        var request = ByteBuffer.allocateDirect(bytes);
        for (var number = 0L; request.hasRemaining(); number++) {
            request.putLong(number);
        }
        return request.flip();
    }

    ByteBuffer request() {
        return request;
    }

    /** Reads what has come, and returns how much that was. */
    long receive() throws IOException {
        return server.receive(this::compare);
    }

    private void compare(ByteBuffer part) {
        var next = expected.slice(expected.position(), Math.min(part.remaining(), expected.remaining()));
        if (!part.equals(next)) {
            throw new NotYet(
                    "the request, once",
                    "other bytes after the first " + kib(),
                    part.getLong(part.position()) == 0
                            ? "The request began twice: what came after its first part is its beginning again."
                            : "The server has got other bytes than those of the request.");
        }
        expected.position(expected.position() + part.remaining());
    }

    String kib() {
        return expected.position() / 1024 + " KiB";
    }

    boolean isReceived() {
        return !expected.hasRemaining();
    }

    boolean isAnswered() {
        return answered;
    }

    void answer(String text) throws IOException {
        server.send(text);
        answered = true;
    }

    void answerLast(String text) throws IOException {
        answer(text);
        server.fin();
    }

    /** The whole answer, once. */
    void answerAll() throws IOException {
        if (!answered) {
            answerLast(PageProofs.ANSWER);
        }
    }
}
