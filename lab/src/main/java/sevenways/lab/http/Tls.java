package sevenways.lab.http;

import java.nio.ByteBuffer;
import java.util.function.Predicate;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLEngineResult.HandshakeStatus;
import javax.net.ssl.SSLEngineResult.Status;
import javax.net.ssl.SSLException;
import sevenways.lab.trust.UntrustedException;

/**
 * TLS by the JDK's engine, which never touches a socket either. To send one byte of a request it must have received
 * several times, and it may have to send at any later time, too: an answer to new keys, an alert, a farewell.
 */
final class Tls implements Layer {

    private static final ByteBuffer NOTHING = ByteBuffer.allocate(0);

    private final SSLEngine engine;
    private final Outbox outbox;
    private final Predicate<ByteBuffer> answer;
    private final TlsRecords records = new TlsRecords();
    private boolean isMoreWanted = true;

    /** Null as soon as the handshake is over. */
    private ByteBuffer request = NOTHING;

    /** Waits for what follows it. Sent alone, it would hold that up until it was acknowledged (Nagle's algorithm). */
    private ByteBuffer changeOfCiphers = NOTHING;

    /** @param answer takes the next part of it, and tells whether it wants more */
    Tls(SSLEngine engine, Outbox outbox, Predicate<ByteBuffer> answer) {
        this.engine = engine;
        this.outbox = outbox;
        this.answer = answer;
    }

    @Override
    public void begin(ByteBuffer request) throws TlsException {
        this.request = request;
        try {
            engine.beginHandshake();
            goOn();
        } catch (SSLException e) {
            throw failure(e);
        }
    }

    /** What comes behind a whole answer is not even looked at: else it would matter how much of it has come with it. */
    @Override
    public boolean receive(ByteBuffer input) throws TlsException {
        while (input.hasRemaining() && isMoreWanted && !engine.isInboundDone()) {
            var record = records.next(input);
            if (record.isPresent()) {
                open(record.get());
            }
        }
        input.position(input.limit());
        return engine.isInboundDone();
    }

    private void open(ByteBuffer record) throws TlsException {
        if (TlsAlert.isPlain(record) && TlsAlert.isFarewell(record)) {
            throw closedInHandshake();
        }
        try {
            unwrap(record);
            goOn();
        } catch (SSLException e) {
            sendAlert();
            throw TlsAlert.isPlain(record)
                    ? new TlsException("the server gave up, with the alert " + TlsAlert.name(record), e)
                    : failure(e);
        }
    }

    @Override
    public boolean endOfInput() throws TlsException {
        if (request != null) {
            throw closedInHandshake();
        }
        return engine.isInboundDone();
    }

    @Override
    public void close() {
        engine.closeOutbound();
        sendAlert();
    }

    private void unwrap(ByteBuffer record) throws SSLException {
        // What is in a record is no longer than it is itself; a server may send a great many that are almost empty.
        var plain = ByteBuffer.allocate(record.remaining());
        var status = Status.OK;
        while (record.hasRemaining() && status == Status.OK) {
            status = engine.unwrap(record, plain).getStatus();
        }
        if (plain.flip().hasRemaining()) {
            isMoreWanted = answer.test(plain);
        }
    }

    /** After every record: whatever the engine has to compute or to say, now or in the middle of an answer. */
    private void goOn() throws SSLException {
        while (true) {
            switch (engine.getHandshakeStatus()) {
                case NEED_TASK -> runTasks();
                case NEED_WRAP -> wrap(NOTHING);
                default -> {
                    sendRequest();
                    return;
                }
            }
        }
    }

    private void runTasks() {
        for (var task = engine.getDelegatedTask(); task != null; task = engine.getDelegatedTask()) {
            task.run();
        }
    }

    private void sendRequest() throws SSLException {
        if (request != null && engine.getHandshakeStatus() == HandshakeStatus.NOT_HANDSHAKING) {
            wrap(request);
            request = null;
        }
    }

    private void wrap(ByteBuffer plain) throws SSLException {
        var record = ByteBuffer.allocate(engine.getSession().getPacketBufferSize());
        engine.wrap(plain, record);
        var said = ByteBuffer.allocate(record.flip().remaining()).put(record).flip();
        if (TlsRecords.isChangeOfCiphers(said)) {
            changeOfCiphers = said;
            return;
        }
        outbox.add(changeOfCiphers);
        outbox.add(said);
        changeOfCiphers = NOTHING;
    }

    /** The engine's last word, if it has one. */
    private void sendAlert() {
        try {
            while (engine.getHandshakeStatus() == HandshakeStatus.NEED_WRAP) {
                wrap(NOTHING);
            }
        } catch (SSLException e) {
            // It has none.
        }
    }

    private static TlsException closedInHandshake() {
        return new TlsException("closed in the handshake");
    }

    private static TlsException failure(SSLException e) {
        var reason = UntrustedException.causeOf(e)
                .map(UntrustedException::getMessage)
                .orElseGet(() -> "TLS failed: " + e.getMessage());
        return new TlsException(reason, e);
    }
}
