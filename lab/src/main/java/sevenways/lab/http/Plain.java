package sevenways.lab.http;

import java.nio.ByteBuffer;
import java.util.function.Consumer;

/** Nothing: the bytes of the connection are those of request and answer. */
record Plain(Outbox outbox, Consumer<ByteBuffer> answer) implements Layer {

    @Override
    public void begin(ByteBuffer request) {
        outbox.add(request);
    }

    @Override
    public boolean receive(ByteBuffer input) {
        answer.accept(input);
        return false;
    }

    @Override
    public boolean endOfInput() {
        return true;
    }

    @Override
    public void close() {
        // The end of the connection says it.
    }
}
