package sevenways.nioselector.demos;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.util.List;

/** One thread asks all sockets in turn, whether there is an answer or not. Nobody sleeps. */
final class AskingInTurn {

    /** A page that is asked. */
    static class Page {
        private final SocketChannel channel;
        private final ByteBuffer request;
        private final ByteBuffer answer = ByteBuffer.allocate(16 * 1024);
        private boolean done;

        /** @param channel does not block, and has begun to connect */
        Page(SocketChannel channel, ByteBuffer request) {
            this.channel = channel;
            this.request = request;
        }

        /** @return false if it was too early to ask */
        boolean ask() throws IOException {
            if (request.hasRemaining()) {
                return channel.finishConnect() && channel.write(request) > 0;
            }
            var count = channel.read(answer);
            if (count < 0) {
                done = true;
                channel.close();
            }
            return count != 0;
        }
    }

    private long asked;
    private long answered;

    // region:run
    void run(List<Page> pages) throws IOException {
        while (!pages.stream().allMatch(page -> page.done)) {
            for (var page : pages) {
                if (!page.done) {
                    asked++;
                    answered += page.ask() ? 1 : 0;
                }
            }
        }
    }
    // endregion:run

    long asked() {
        return asked;
    }

    long answered() {
        return answered;
    }
}
