package sevenways.exercises.kit;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import sevenways.exercises.given.Handler;

/** A page that has sent its request and only listens, and whose server is in the hand of the check. */
public final class ScriptedPage implements Handler {

    private static final String END = "</html>";

    private final String name;
    private final OneThreadServer server = new OneThreadServer();
    private final SocketChannel channel;
    private final StringBuilder answer = new StringBuilder();
    private Action onAnswer = () -> {};
    private SelectionKey key;

    /** What a page does on the loop's thread. */
    public interface Action {
        void run() throws IOException;
    }

    /** @param name for a verdict */
    public ScriptedPage(String name) throws IOException {
        this.name = name;
        channel = server.client();
        channel.connect(server.address());
        if (!channel.isConnected() || !server.isConnected()) {
            throw new IllegalStateException("a Unix-domain socket is connected at once");
        }
    }

    /** When its answer is whole, it does this in its handler. */
    public ScriptedPage then(Action action) {
        onAnswer = action;
        return this;
    }

    /** Its server sends a part of the answer. */
    public void answerBegins() throws IOException {
        server.send("<html>");
    }

    /** Its server sends the rest of the answer. */
    public void answerEnds() throws IOException {
        server.send(END);
    }

    /** Whether its server knows that the channel is closed. */
    public boolean serverHasSeenTheEnd() throws IOException {
        server.receive(_ -> {});
        return server.hasSeenTheEnd();
    }

    public boolean isRegistered() {
        return key != null && key.isValid();
    }

    /** The server's end, too. */
    public void discard() throws IOException {
        channel.close();
        server.close();
    }

    @Override
    public void begin(Selector selector) throws IOException {
        key = channel.register(selector, SelectionKey.OP_READ, this);
    }

    @Override
    public void onConnectable() {
        throw new IllegalStateException(name + " is connected already");
    }

    @Override
    public void onWritable() {
        throw new IllegalStateException(name + " has sent its request");
    }

    @Override
    public void onReadable() throws IOException {
        var part = ByteBuffer.allocate(64);
        channel.read(part);
        answer.append(StandardCharsets.US_ASCII.decode(part.flip()));
        if (isDone()) {
            onAnswer.run();
        }
    }

    @Override
    public boolean isDone() {
        return answer.indexOf(END) >= 0;
    }

    @Override
    public String answer() {
        return answer.toString();
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }

    @Override
    public String toString() {
        return name;
    }
}
