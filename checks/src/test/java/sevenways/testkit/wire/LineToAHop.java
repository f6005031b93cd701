package sevenways.testkit.wire;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.time.Duration;
import sevenways.lab.http.Hop;

/** A server's end of a connection without a network: what a script sends goes into a hop, in parts of one size. */
public final class LineToAHop extends Socket {

    private final Hop hop;
    private final InputStream request;
    private final int partSize;
    private boolean isClosed;

    private LineToAHop(Hop hop, int partSize) {
        this.hop = hop;
        this.partSize = partSize;
        hop.connected();
        request = new ByteArrayInputStream(hop.outgoing().array());
    }

    /** Plays the script up to its end, or until the hop is done: then the client would have closed. */
    public static void play(Script script, Hop hop, int partSize) throws InterruptedException {
        try (var line = new LineToAHop(hop, partSize)) {
            script.play(new Connection(line, Security.NONE, Duration.ofMinutes(1), () -> {}));
        } catch (IOException e) {
            if (!hop.isDone()) {
                throw new AssertionError("the script failed, and the hop still waits", e);
            }
        }
    }

    @Override
    public int getLocalPort() {
        return hop.port();
    }

    @Override
    public InputStream getInputStream() {
        return request;
    }

    @Override
    public OutputStream getOutputStream() {
        return new OutputStream() {
            @Override
            public void write(int next) throws IOException {
                write(new byte[] {(byte) next}, 0, 1);
            }

            @Override
            public void write(byte[] bytes, int from, int length) throws IOException {
                for (var rest = ByteBuffer.wrap(bytes, from, length); rest.hasRemaining(); ) {
                    if (hop.isDone()) {
                        throw new IOException("the client has closed");
                    }
                    var part = rest.slice(rest.position(), Math.min(partSize, rest.remaining()));
                    rest.position(rest.position() + part.remaining());
                    hop.receive(part);
                }
            }
        };
    }

    @Override
    public void shutdownOutput() {
        end();
    }

    /** Not the end of a script, after which a connection stays open; but a script may close it. */
    @Override
    public boolean isClosed() {
        return isClosed;
    }

    private void end() {
        isClosed = true;
        if (!hop.isDone()) {
            hop.endOfInput();
        }
    }
}
