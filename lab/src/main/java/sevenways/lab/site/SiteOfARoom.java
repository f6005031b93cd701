package sevenways.lab.site;

import java.io.IOException;
import java.net.InetAddress;

/** The embedded site for a whole room, in this process, for as long as the process lives. */
public record SiteOfARoom(InetAddress address, int port) {

    /**
     * Starts it.
     *
     * @param address on which it listens
     * @param port 0 for any that is free
     * @return where it listens
     * @throws IOException with one sentence for the user, if it cannot listen there
     */
    public static SiteOfARoom start(InetAddress address, int port) throws IOException {
        try {
            return new SiteOfARoom(
                    address, EmbeddedServer.start(address, port).socket().getLocalPort());
        } catch (IOException e) {
            throw new IOException(
                    "The slow site cannot listen on " + address.getHostAddress() + ", port " + port + ": "
                            + e.getMessage() + ". Name another one with --port or --listen",
                    e);
        }
    }
}
