package sevenways.testkit.contract;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;

/** What the JDK opens when a virtual thread first waits for a socket, and keeps for all that will. */
public final class JdkPollers {

    private JdkPollers() {}

    /** Returns when all of it is there. */
    public static void open() {
        try (var server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var waiting = Thread.ofVirtual().start(() -> acceptOne(server));
            while (waiting.getState() != Thread.State.WAITING) {
                Thread.onSpinWait();
            }
            new Socket(server.getInetAddress(), server.getLocalPort()).close();
            waiting.join();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void acceptOne(ServerSocket server) {
        try {
            server.accept().close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
