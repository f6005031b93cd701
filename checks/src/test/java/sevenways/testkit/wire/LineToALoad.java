package sevenways.testkit.wire;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import sevenways.lab.http.PageLoad;

/** A server's end of a connection without a network: what a script sends goes into a page load, in parts of one size. */
public final class LineToALoad extends Socket {

    private static final byte[] REQUEST = "GET / HTTP/1.1\r\n\r\n".getBytes(StandardCharsets.US_ASCII);

    private final InputStream request = new ByteArrayInputStream(REQUEST);
    private final PageLoad load;
    private final int partSize;
    private boolean isClosed;

    private LineToALoad(PageLoad load, int partSize) {
        this.load = load;
        this.partSize = partSize;
    }

    /** Plays the script up to its end, or until the load is done: then the client would have closed. */
    public static void play(Script script, PageLoad load, int partSize) throws InterruptedException {
        try (var line = new LineToALoad(load, partSize)) {
            script.play(new Connection(line, Duration.ofMinutes(1), () -> {}));
        } catch (IOException e) {
            if (!load.isDone()) {
                throw new AssertionError("the script failed, and the load still waits", e);
            }
        }
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
                    if (load.isDone()) {
                        throw new IOException("the client has closed");
                    }
                    var part = rest.slice(rest.position(), Math.min(partSize, rest.remaining()));
                    rest.position(rest.position() + part.remaining());
                    load.receive(part);
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
        if (!load.isDone()) {
            load.endOfInput();
        }
    }
}
