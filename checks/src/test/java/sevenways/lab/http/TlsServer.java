package sevenways.lab.http;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLEngineResult.HandshakeStatus;
import javax.net.ssl.SSLEngineResult.Status;
import javax.net.ssl.SSLException;
import sevenways.lab.certificate.ServerContext;
import sevenways.testkit.wire.TestIdentities;

/** A server's end of a connection over TLS, without a network: it answers a request as its case says. */
final class TlsServer {

    private static final ByteBuffer NOTHING = ByteBuffer.allocate(0);
    private static final SSLContext CONTEXT = ServerContext.of(TestIdentities.GOOD);

    private final TlsCase tlsCase;
    private final SSLEngine engine = CONTEXT.createSSLEngine();
    private final ByteBuffer input = ByteBuffer.allocate(64 * 1024);
    private final ByteBuffer plain = ByteBuffer.allocate(engine.getSession().getApplicationBufferSize());
    private final ByteBuffer record = ByteBuffer.allocate(engine.getSession().getPacketBufferSize());
    private final StringBuilder request = new StringBuilder();
    private final ByteArrayOutputStream arriving = new ByteArrayOutputStream();
    private int records;
    private boolean isCut;

    TlsServer(TlsCase tlsCase) {
        this.tlsCase = tlsCase;
        engine.setUseClientMode(false);
        engine.setEnabledProtocols(new String[] {tlsCase.protocol()});
    }

    /** Takes what the client says, and uses it up. */
    void receive(ByteBuffer bytes) {
        input.put(bytes);
        try {
            while (goOn()) {
                // And on.
            }
        } catch (SSLException e) {
            // The client has said something wrong, or that it has enough; the server says no more than an alert.
            input.clear();
            sayLastWord();
        }
    }

    /** What arrives at the client of all that was said since the last time. */
    byte[] takeArriving() {
        var bytes = arriving.toByteArray();
        arriving.reset();
        return bytes;
    }

    /** @return false if there is nothing to do before more is received */
    private boolean goOn() throws SSLException {
        return switch (engine.getHandshakeStatus()) {
            case NEED_TASK -> {
                engine.getDelegatedTask().run();
                yield true;
            }
            case NEED_WRAP -> send(NOTHING);
            default -> read();
        };
    }

    private boolean read() throws SSLException {
        var result = engine.unwrap(input.flip(), plain.clear());
        input.compact();
        request.append(US_ASCII.decode(plain.flip()));
        if (request.toString().endsWith("\r\n\r\n")) {
            request.setLength(0);
            answer();
        }
        return result.getStatus() == Status.OK;
    }

    private void answer() throws SSLException {
        var answer = tlsCase.answer();
        for (var from = 0; from < answer.length; from += tlsCase.recordSize()) {
            var part = ByteBuffer.wrap(answer, from, Math.min(tlsCase.recordSize(), answer.length - from));
            while (part.hasRemaining()) {
                send(part);
            }
        }
        if (tlsCase.saysFarewell()) {
            engine.closeOutbound();
            send(NOTHING);
        }
    }

    private boolean send(ByteBuffer bytes) throws SSLException {
        var status = engine.wrap(bytes, record.clear()).getStatus();
        var sent = new byte[record.flip().remaining()];
        record.get(sent);
        if (sent.length > 0) {
            arrive(sent);
        }
        return status == Status.OK;
    }

    private void arrive(byte[] sent) {
        if (!isCut) {
            tlsCase.damage().of(records, sent).forEach(arriving::writeBytes);
            isCut = tlsCase.damage().endsWith(records);
            records++;
        }
    }

    private void sayLastWord() {
        try {
            while (engine.getHandshakeStatus() == HandshakeStatus.NEED_WRAP && send(NOTHING)) {
                // It is an alert, or the farewell.
            }
        } catch (SSLException e) {
            // It has none.
        }
    }
}
