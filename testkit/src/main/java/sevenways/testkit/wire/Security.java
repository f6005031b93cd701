package sevenways.testkit.wire;

import java.io.IOException;
import java.net.Socket;
import javax.net.ssl.SSLSocket;
import sevenways.lab.certificate.Identity;
import sevenways.lab.certificate.ServerContext;

/** Whether a server speaks TLS, and how it proves who it is. */
interface Security {

    /** It does not. */
    Security NONE = new Security() {};

    /** It says so, and does not. */
    Security CLAIMED = new Security() {
        @Override
        public String scheme() {
            return "https";
        }
    };

    default String scheme() {
        return "http";
    }

    /** The other end of a connection, as the server's script sees it; returns when the two have come to terms. */
    default Socket over(Socket wire) throws IOException {
        return wire;
    }

    static Security by(Identity identity) {
        var context = ServerContext.of(identity);
        return new Security() {
            @Override
            public String scheme() {
                return "https";
            }

            @Override
            public Socket over(Socket wire) throws IOException {
                var socket = (SSLSocket) context.getSocketFactory().createSocket(wire, null, wire.getPort(), true);
                socket.setUseClientMode(false);
                socket.startHandshake();
                return socket;
            }
        };
    }
}
