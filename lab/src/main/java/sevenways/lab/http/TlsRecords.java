package sevenways.lab.http;

import java.nio.ByteBuffer;
import java.util.Optional;

/**
 * Cuts the bytes of a connection into the records of TLS (RFC 8446, section 5.1). What is no TLS at all is told by its
 * first bytes, and no memory is held between two records.
 */
final class TlsRecords {

    static final int ALERT = 21;

    private static final int CHANGE_OF_CIPHERS = 20;
    private static final int FIRST_TYPE = CHANGE_OF_CIPHERS;
    private static final int LAST_TYPE = 23;
    private static final int MAJOR_VERSION = 3;
    private static final int HEADER = 5;

    /** As RFC 5246, section 6.2.3 has it; RFC 8446 allows less. */
    private static final int MAX_LENGTH = (1 << 14) + 2048;

    private final ByteBuffer header = ByteBuffer.allocate(HEADER);

    /** Null until the header is whole. */
    private ByteBuffer record;

    /** It says nothing that the record behind it does not say, too (RFC 8446, appendix D.4). */
    static boolean isChangeOfCiphers(ByteBuffer record) {
        return record.hasRemaining() && record.get(0) == CHANGE_OF_CIPHERS;
    }

    /**
     * Takes bytes up to the end of a record.
     *
     * @return the record with its header; empty if its end is still to come
     * @throws TlsException if this is none
     */
    Optional<ByteBuffer> next(ByteBuffer input) throws TlsException {
        while (record == null && input.hasRemaining()) {
            header.put(input.get());
            check();
            if (!header.hasRemaining()) {
                record = ByteBuffer.allocate(HEADER + length()).put(header.flip());
            }
        }
        if (record == null) {
            return Optional.empty();
        }
        var count = Math.min(record.remaining(), input.remaining());
        record.put(input.slice(input.position(), count));
        input.position(input.position() + count);
        return record.hasRemaining() ? Optional.empty() : Optional.of(take());
    }

    private ByteBuffer take() {
        var whole = record.flip();
        record = null;
        header.clear();
        return whole;
    }

    private void check() throws TlsException {
        var isTls = switch (header.position()) {
            case 1 -> header.get(0) >= FIRST_TYPE && header.get(0) <= LAST_TYPE;
            case 2 -> header.get(1) == MAJOR_VERSION;
            case HEADER -> length() <= MAX_LENGTH;
            default -> true;
        };
        if (!isTls) {
            throw new TlsException("what answers there is not TLS");
        }
    }

    private int length() {
        return Short.toUnsignedInt(header.getShort(3));
    }
}
