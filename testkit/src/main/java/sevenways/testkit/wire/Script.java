package sevenways.testkit.wire;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/**
 * What a server does to a connection: bytes, pauses and an ending. A script that has no ending keeps the connection, and
 * says nothing more.
 */
@FunctionalInterface
public interface Script {

    /** Long enough for what was sent before to arrive alone. */
    int PAUSE_MILLIS = 20;

    /** What never ends ends here: far more than any page load takes. */
    int ENDLESS_BYTES = 64 * 1024 * 1024;

    /** @throws IOException if the client has gone, with which the script ends */
    void play(Connection connection) throws IOException, InterruptedException;

    /** Begins with the request. */
    static Script request() {
        return Connection::readRequest;
    }

    /** Begins with the first record of TLS, and does not answer as TLS would. */
    static Script clientHello() {
        return Connection::readClientHello;
    }

    /** Begins without waiting for the request. */
    static Script atOnce() {
        return _ -> {};
    }

    /** Reads the request and sends this. */
    static Script answer(String text) {
        return request().send(text);
    }

    /** An answer that the end of the stream follows. */
    static Script answerThenFin(String text) {
        return answer(text).fin();
    }

    /** An answer that a reset follows, when it has arrived. */
    static Script answerThenReset(String text) {
        return answer(text).pause().reset();
    }

    default Script then(Script next) {
        return connection -> {
            play(connection);
            next.play(connection);
        };
    }

    default Script send(String text) {
        return then(connection -> connection.send(text));
    }

    default Script send(byte[] bytes) {
        return then(connection -> connection.send(bytes));
    }

    /** In writes of one byte each. */
    default Script byteByByte(byte[] bytes) {
        return then(connection -> {
            for (var part : bytes) {
                connection.send(new byte[] {part});
            }
        });
    }

    /** In as many parts as there are bars in the text, and with a pause instead of each. */
    default Script inParts(String text) {
        var script = this;
        for (var part : text.split("\\|")) {
            script = script.send(part).pause();
        }
        return script;
    }

    default Script pause() {
        return then(_ -> TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS));
    }

    /** Never pauses. */
    default Script endlessly(String text) {
        return then(connection -> {
            var block = text.repeat(64 * 1024 / text.length());
            for (var sent = 0; sent < ENDLESS_BYTES; sent += block.length()) {
                connection.send(block);
            }
        });
    }

    /** Never ends, but never pauses for long either. */
    default Script drip(String text) {
        return then(connection -> connection.drip(text, Duration.ofMillis(PAUSE_MILLIS)));
    }

    default Script fin() {
        return then(Connection::fin);
    }

    default Script cut() {
        return then(Connection::cut);
    }

    default Script reset() {
        return then(Connection::reset);
    }

    default Script close() {
        return then(Connection::close);
    }
}
