package sevenways.nioselector.demos;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;

/** A socket that does not block is asked for bytes: before there are any, when there are some, and at the end. */
final class ReadsNothing {

    private ReadsNothing() {}

    public static void main(String[] args) throws IOException {
        show(System.out);
    }

    static void show(PrintStream out) throws IOException {
        try (var server = new Peer();
                var channel = server.connect()) {
            ask(channel, server, out);
        }
    }

    // region:ask
    private static void ask(SocketChannel channel, Peer server, PrintStream out) throws IOException {
        var buffer = ByteBuffer.allocate(1024);
        channel.configureBlocking(false);
        out.println("nothing has come:   " + channel.read(buffer));
        server.send("kettle");
        out.println("six bytes are here: " + channel.read(buffer));
        out.println("that was all:       " + channel.read(buffer));
        server.end();
        out.println("the end:            " + channel.read(buffer));
    }
    // endregion:ask
}
