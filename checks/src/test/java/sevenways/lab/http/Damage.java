package sevenways.lab.http;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/**
 * What befalls one of the records that a server sends; the others arrive as they were sent.
 *
 * @param record the number of the record, from 0 on; nothing happens if there are not so many
 * @param at where in the record, or how; each kind has its own meaning
 */
record Damage(Kind kind, int record, int at) {

    private static final int TYPE = 20;
    private static final int TYPES = 5;
    private static final int ALERT = 21;
    private static final int LENGTH = 3;

    enum Kind {
        NONE,
        /** The bit {@code at % 8} of the byte {@code at / 8} is another. */
        FLIP,
        /** That many bytes of it arrive, and nothing after them. */
        CUT,
        DROP,
        REPEAT,
        /** Its header promises more than a record may have. */
        OVERSIZE,
        /** In plain text, before it; {@code at} is its number. */
        ALERT,
        /** A few bytes in plain text, before it, as a record of this type. */
        STRAY,
        /** Before it, a great many records with nothing in them. */
        FLOOD
    }

    static Damage none() {
        return new Damage(Kind.NONE, 0, 0);
    }

    boolean isNone() {
        return kind == Kind.NONE;
    }

    /** True if nothing arrives after this record. */
    boolean endsWith(int number) {
        return kind == Kind.CUT && number == record;
    }

    /** What arrives of a record that was sent. */
    List<byte[]> of(int number, byte[] sent) {
        if (number != record) {
            return List.of(sent);
        }
        return switch (kind) {
            case NONE -> List.of(sent);
            case FLIP -> List.of(flipped(sent));
            case CUT -> List.of(Arrays.copyOf(sent, Math.min(at, sent.length - 1)));
            case DROP -> List.of();
            case REPEAT -> List.of(sent, sent);
            case OVERSIZE -> List.of(header(sent[0], 0xffff), sent);
            case ALERT -> List.of(plain(ALERT, 1 + at % 2, at), sent);
            case STRAY -> List.of(plain(TYPE + at % TYPES, at, at, at), sent);
            case FLOOD -> flood(plain(TYPE + at % TYPES), sent);
        };
    }

    private byte[] flipped(byte[] sent) {
        var flipped = sent.clone();
        flipped[Math.min(at / Byte.SIZE, sent.length - 1)] ^= (byte) (1 << at % Byte.SIZE);
        return flipped;
    }

    private static List<byte[]> flood(byte[] empty, byte[] sent) {
        var all = new ArrayList<>(Collections.nCopies(1000, empty));
        all.add(sent);
        return all;
    }

    private static byte[] plain(int type, int... content) {
        var record = Arrays.copyOf(header((byte) type, content.length), LENGTH + 2 + content.length);
        for (var index = 0; index < content.length; index++) {
            record[LENGTH + 2 + index] = (byte) content[index];
        }
        return record;
    }

    private static byte[] header(byte type, int length) {
        return new byte[] {type, 3, 3, (byte) (length >> Byte.SIZE), (byte) length};
    }
}
