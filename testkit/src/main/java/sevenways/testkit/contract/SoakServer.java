package sevenways.testkit.contract;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.ArrayList;
import sevenways.lab.Outcome;
import sevenways.testkit.wire.Gzip;

/**
 * The server of the soak, in a process of its own: for {@code /KIND/BATCH/NUMBER} it does what the kind says as soon as
 * all requests of the batch are there. It prints its ports, and ends when its input does.
 */
final class SoakServer {

    /** What befalls a page, and what its result must be. */
    enum Kind implements SoakKind {
        GOOD(Outcome.OK),
        GZIP(Outcome.OK),
        NOT_FOUND(Outcome.HTTP_STATUS),
        CLOSED(Outcome.EMPTY),
        RESET(Outcome.RESET),
        SHORT_BODY(Outcome.TRUNCATED),
        RESET_BODY(Outcome.RESET),
        CUT_CHUNK(Outcome.TRUNCATED),
        GARBAGE(Outcome.PROTOCOL),
        PROMISE(Outcome.TOO_LARGE),
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

    /** More than one, or a million connections would use up the pairs of ports that rest after a close. */
    private static final int PORTS = 8;

    private static final int BACKLOG = 4096;
    private static final byte[] PAGE = bytes("<title>Tea</title>");
    private static final byte[] GZIP = Gzip.of(PAGE);

    private final SoakBatches batches;

    private SoakServer(SoakBatches batches) {
        this.batches = batches;
    }

    public static void main(String[] args) throws IOException {
        var server = new SoakServer(new SoakBatches(args[0]));
        var ports = new ArrayList<String>();
        for (var count = 0; count < PORTS; count++) {
            var socket = new ServerSocket(0, BACKLOG, InetAddress.getLoopbackAddress());
            Thread.ofPlatform().daemon().start(() -> server.acceptAll(socket));
            ports.add(String.valueOf(socket.getLocalPort()));
        }
        System.out.println(String.join(" ", ports));
        System.in.read();
    }

    private void acceptAll(ServerSocket socket) {
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
            var path = path(client.getInputStream());
            batches.await(path[2]);
            answer(Kind.valueOf(path[1]), client);
        } catch (IOException e) {
            // The client has had enough.
        }
    }

    private void answer(Kind kind, Socket client) throws IOException {
        var output = client.getOutputStream();
        var ok = "HTTP/1.1 200 OK\r\n";
        switch (kind) {
            case GOOD -> output.write(answer(ok, PAGE));
            case GZIP -> output.write(answer(ok + "Content-Encoding: gzip\r\n", GZIP));
            case NOT_FOUND -> output.write(answer("HTTP/1.1 404 Not Found\r\n", PAGE));
            case CLOSED -> {}
            case RESET -> client.setSoLinger(true, 0);
            case SHORT_BODY -> output.write(bytes(ok + "Content-Length: 100\r\n\r\n<title>Tea</title>"));
            case RESET_BODY -> {
                output.write(bytes(ok + "Content-Length: 100\r\n\r\n<title>Tea</title>"));
                client.setSoLinger(true, 0);
            }
            case CUT_CHUNK -> output.write(bytes(ok + "Transfer-Encoding: chunked\r\n\r\n20\r\n<title>Tea</title>"));
            case GARBAGE -> output.write(bytes("HELLO\r\n\r\n"));
            case PROMISE -> output.write(bytes(ok + "Content-Length: 9000000000\r\n\r\n"));
            case SILENCE -> client.getInputStream().read();
        }
    }

    /** The parts of the path; a request is read whole, or closing would reset the connection. */
    static String[] path(InputStream input) throws IOException {
        var request = new StringBuilder();
        var buffer = new byte[1024];
        while (request.indexOf("\r\n\r\n") < 0) {
            var count = input.read(buffer);
            if (count < 0) {
                throw new IOException("no whole request");
            }
            request.append(new String(buffer, 0, count, US_ASCII));
        }
        return request.substring("GET ".length(), request.indexOf(" HTTP")).split("/");
    }

    private static byte[] answer(String start, byte[] body) {
        var answer = new ByteArrayOutputStream();
        answer.writeBytes(bytes(start + "Content-Length: " + body.length + "\r\n\r\n"));
        answer.writeBytes(body);
        return answer.toByteArray();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(US_ASCII);
    }
}
