package sevenways.testkit.contract;

import static sevenways.testkit.wire.CannedAnswers.GOOD;
import static sevenways.testkit.wire.Script.answer;
import static sevenways.testkit.wire.Script.atOnce;
import static sevenways.testkit.wire.Script.clientHello;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import javax.net.ssl.SSLServerSocket;
import sevenways.lab.Outcome;
import sevenways.lab.certificate.Identity;
import sevenways.lab.certificate.ServerContext;
import sevenways.testkit.wire.Script;
import sevenways.testkit.wire.ScriptedServer;
import sevenways.testkit.wire.TestIdentities;

/**
 * The server of the soak over TLS, in a process of its own. It prints the file of those whom to trust and, for each kind,
 * its ports, because what befalls a handshake is decided before a request can say so. It ends when its input does.
 */
final class TlsSoakServer {

    /** What befalls a page, and what its result must be. */
    enum Kind implements SoakKind {
        GOOD(Outcome.OK),
        EXPIRED(Outcome.TLS),
        OTHER_HOST(Outcome.TLS),
        CLOSED(Outcome.TLS),
        CUT_RECORD(Outcome.TLS),
        ALERT(Outcome.TLS),
        PLAIN(Outcome.TLS),
        RESET(Outcome.RESET),
        SILENCE(Outcome.TIMEOUT);

        private final Outcome outcome;

        Kind(Outcome outcome) {
            this.outcome = outcome;
        }

        @Override
        public Outcome outcome() {
            return outcome;
        }
    }

    private static final int PORTS = 8;
    private static final int BACKLOG = 1024;

    /** Longer than a page's deadline. */
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final SoakBatches batches;

    private TlsSoakServer(SoakBatches batches) {
        this.batches = batches;
    }

    public static void main(String[] args) throws IOException {
        var server = new TlsSoakServer(new SoakBatches(args[0]));
        var good = new ArrayList<String>();
        for (var count = 0; count < PORTS; count++) {
            good.add(String.valueOf(server.listen()));
        }
        System.out.println(TestIdentities.trustFile());
        System.out.println(String.join(" ", good));
        for (var kind : Kind.values()) {
            if (kind != Kind.GOOD) {
                System.out.println(faulty(kind).page().getPort());
            }
        }
        System.in.read();
    }

    private int listen() throws IOException {
        var socket = (SSLServerSocket) ServerContext.of(TestIdentities.GOOD)
                .getServerSocketFactory()
                .createServerSocket(0, BACKLOG, InetAddress.getLoopbackAddress());
        Thread.ofPlatform().daemon().start(() -> acceptAll(socket));
        return socket.getLocalPort();
    }

    private void acceptAll(SSLServerSocket socket) {
        try {
            while (true) {
                var client = socket.accept();
                Thread.startVirtualThread(() -> serve(client));
            }
        } catch (IOException e) {
            System.err.println("The soak's server cannot accept: " + e);
        }
    }

    private void serve(Socket client) {
        try (client) {
            batches.await(SoakServer.path(client.getInputStream())[2]);
            client.getOutputStream().write(GOOD.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            // The client has had enough.
        }
    }

    private static ScriptedServer faulty(Kind kind) throws IOException {
        return switch (kind) {
            case GOOD -> throw new IllegalArgumentException("nothing is wrong with it");
            case EXPIRED -> untrusted(TestIdentities.expired());
            case OTHER_HOST -> untrusted(TestIdentities.ofAnotherHost());
            case CLOSED -> instead(clientHello().fin());
            case CUT_RECORD -> instead(hex("160303007A02").fin());
            case ALERT -> instead(hex("15030300020228"));
            case PLAIN -> instead(atOnce().send(GOOD));
            case RESET -> instead(clientHello().reset());
            case SILENCE -> instead(clientHello());
        };
    }

    private static ScriptedServer untrusted(Identity identity) throws IOException {
        return ScriptedServer.speakingTls(identity, answer(GOOD), PATIENCE);
    }

    private static ScriptedServer instead(Script script) throws IOException {
        return ScriptedServer.onTheTlsPort(script, PATIENCE);
    }

    private static Script hex(String bytes) {
        return clientHello().send(HexFormat.of().parseHex(bytes));
    }
}
