package sevenways.testkit.wire;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import sevenways.lab.certificate.Identity;

/** A server on the loopback that does to every connection what its script says, and records what it receives. */
public final class ScriptedServer implements Endpoint {

    private static final int BACKLOG = 1024;

    /** For ever, to any client that does what is waited for. */
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    /** How much later than a connection its player ends, on a busy machine. */
    private static final Duration MARGIN = Duration.ofSeconds(20);

    private final ServerSocket server = new ServerSocket();
    private final List<Connection> connections = new CopyOnWriteArrayList<>();
    private final List<Thread> players = new CopyOnWriteArrayList<>();
    private final List<Connection> keptByClient = new CopyOnWriteArrayList<>();
    private final Semaphore requests = new Semaphore(0);
    private final Script script;
    private final Security security;
    private final Duration patience;
    private String host = "127.0.0.1";
    private String target = "/";

    private ScriptedServer(int receiveBuffer, Script script, Security security, Duration patience) throws IOException {
        this.script = script;
        this.security = security;
        this.patience = Patience.of(patience);
        if (receiveBuffer > 0) {
            server.setReceiveBufferSize(receiveBuffer);
        }
        server.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), BACKLOG);
        Thread.ofVirtual().start(this::acceptAll);
    }

    public static ScriptedServer playing(Script script) throws IOException {
        return playing(script, PATIENCE);
    }

    /** @param patience how long a client may keep a connection on which nothing more will come */
    public static ScriptedServer playing(Script script, Duration patience) throws IOException {
        return new ScriptedServer(0, script, Security.NONE, patience);
    }

    /** Its page is an https one, and the script plays inside of TLS. */
    public static ScriptedServer speakingTls(Identity identity, Script script, Duration patience) throws IOException {
        return new ScriptedServer(0, script, Security.by(identity), patience);
    }

    /** Its page is an https one, too, but whether that is what the bytes of the script say is their own affair. */
    public static ScriptedServer onTheTlsPort(Script script, Duration patience) throws IOException {
        return new ScriptedServer(0, script, Security.CLAIMED, patience);
    }

    /** Reads every request, and then says nothing, for ever. */
    public static ScriptedServer silent() throws IOException {
        return playing(Script.request());
    }

    /** Its sockets hold back a client that sends more than a few hundred bytes, until they are read. */
    public static ScriptedServer withNarrowDoor(Script script) throws IOException {
        return new ScriptedServer(1, script, Security.NONE, PATIENCE);
    }

    @Override
    public URI page() {
        return page(target);
    }

    /** From now on, its page is at this host. */
    public ScriptedServer named(String host) {
        this.host = host;
        return this;
    }

    /** From now on, its page is this one. */
    public ScriptedServer at(String target) {
        this.target = target;
        return this;
    }

    public URI page(String target) {
        return URI.create(security.scheme() + "://" + host + ":" + server.getLocalPort() + target);
    }

    /** What came over each connection, in the order in which they were accepted. */
    public List<String> received() {
        return connections.stream().map(Connection::received).toList();
    }

    /** Returns when that many more requests were read. */
    public void awaitRequests(int number) throws InterruptedException {
        if (!requests.tryAcquire(number, PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
            throw new AssertionError("the client has not asked " + page() + " for " + number + " pages more");
        }
    }

    /** Also counts as closed what the script has closed itself: of those the server cannot tell. */
    @Override
    public void awaitAllClosed() throws InterruptedException {
        var isEveryScriptOver = true;
        for (var player : players) {
            isEveryScriptOver &= player.join(Patience.of(patience.plus(MARGIN)));
        }
        if (!isEveryScriptOver || !keptByClient.isEmpty()) {
            Patience.lose(patience);
            throw new AssertionError("the client has left a connection open to " + page());
        }
    }

    @Override
    public void close() throws IOException {
        server.close();
        for (var connection : connections) {
            connection.close();
        }
        players.forEach(Thread::interrupt);
    }

    private void acceptAll() {
        try {
            while (true) {
                var connection = new Connection(server.accept(), security, patience, requests::release);
                connections.add(connection);
                // In this order: who has seen the player's request must find the player, too.
                var player = Thread.ofVirtual().unstarted(() -> play(connection));
                players.add(player);
                player.start();
            }
        } catch (IOException e) {
            // The server was closed.
        }
    }

    private void play(Connection connection) {
        try (connection) {
            connection.begin();
            script.play(connection);
            connection.awaitEnd();
        } catch (SocketTimeoutException e) {
            keptByClient.add(connection);
        } catch (IOException | InterruptedException e) {
            // The client has gone, or the server was closed.
        }
    }
}
