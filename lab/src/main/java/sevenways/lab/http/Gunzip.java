package sevenways.lab.http;

import java.nio.ByteBuffer;
import java.util.zip.CRC32;
import java.util.zip.ZipException;
import org.eclipse.jetty.http.GZIPContentDecoder;
import org.eclipse.jetty.io.RetainableByteBuffer;

/**
 * Undoes the coding {@code gzip} part by part, by Jetty's decoder, and checks the sum that the decoder skips. A body is
 * any number of members, one behind the other (RFC 1952, section 2.2); anything else behind a member is an error.
 */
final class Gunzip extends GZIPContentDecoder {

    private static final int BUFFER_SIZE = 4096;

    private final Body plain;
    private final CRC32 sum = new CRC32();
    private boolean isTooLarge;
    private boolean isWhole = true;
    /** The last eight bytes that were taken: at the end of a member its sum and its length. */
    private long trailer;

    Gunzip(Body plain) {
        super(BUFFER_SIZE);
        this.plain = plain;
    }

    /**
     * Takes the next part.
     *
     * @return false if the plain body is too long
     * @throws ZipException if this is not gzip
     */
    boolean add(ByteBuffer part) throws ZipException {
        var end = part.limit();
        while (part.position() < end && !isTooLarge) {
            var from = part.position();
            part.limit(isNearTheBound() ? from + 1 : end);
            try {
                decodeChunks(part);
            } catch (RuntimeException e) {
                if (e.getCause() instanceof ZipException cause) {
                    throw cause;
                }
                throw e;
            }
            keepTrailer(part, from);
            isWhole = isFinished();
            if (isWhole) {
                checkSum();
            }
        }
        return !isTooLarge;
    }

    /** True between members. */
    boolean isWhole() {
        return isWhole;
    }

    @Override
    protected boolean decodedChunk(RetainableByteBuffer chunk) {
        sum.update(chunk.getByteBuffer().duplicate());
        isTooLarge = !plain.add(chunk.getByteBuffer());
        return isTooLarge || isNearTheBound();
    }

    /**
     * An error takes with it what the same call has decoded before it, a buffer at most. So that it is the same in any
     * split whether the bound or the error comes first, the last two buffers are decoded byte by byte.
     */
    private boolean isNearTheBound() {
        return plain.room() < 2 * BUFFER_SIZE;
    }

    private void keepTrailer(ByteBuffer part, int from) {
        for (var at = Math.max(from, part.position() - Long.BYTES); at < part.position(); at++) {
            trailer = trailer << Byte.SIZE | Byte.toUnsignedInt(part.get(at));
        }
    }

    private void checkSum() throws ZipException {
        if (Integer.reverseBytes((int) (trailer >>> Integer.SIZE)) != (int) sum.getValue()) {
            throw new ZipException("the sum is wrong");
        }
        sum.reset();
    }
}
