package sevenways.lab.http;

import java.util.function.Consumer;

/** All short sequences of bytes of an encoding, those that stand for no character included. */
final class ByteSequences {

    private static final int ALL = 256;

    /** Of each kind that a decoder of UTF-16 tells apart, the first and the last. */
    private static final int[] PARTS_OF_UTF_16 = {0x00, 0x3C, 0xD7, 0xD8, 0xDB, 0xDC, 0xDF, 0xE0};

    private static final int LONGEST_OF_UTF_16 = 6;

    private ByteSequences() {}

    static void of(SequenceForm form, Consumer<byte[]> user) {
        if (form == SequenceForm.UTF_16) {
            for (var length = 1; length <= LONGEST_OF_UTF_16; length++) {
                extend(new byte[length], 0, user);
            }
            return;
        }
        for (var first = 0; first < ALL; first++) {
            user.accept(bytes(first));
        }
        for (var first = 0x80; first < ALL; first++) {
            for (var second = 0; second < ALL; second++) {
                user.accept(bytes(first, second));
            }
        }
        switch (form) {
            case EUC_JP -> ofThree(user);
            case GB18030 -> ofFour(user);
            default -> {}
        }
    }

    private static void extend(byte[] sequence, int at, Consumer<byte[]> user) {
        if (at == sequence.length) {
            user.accept(sequence);
            return;
        }
        for (var part : PARTS_OF_UTF_16) {
            sequence[at] = (byte) part;
            extend(sequence, at + 1, user);
        }
    }

    private static void ofThree(Consumer<byte[]> user) {
        for (var second = 0; second < ALL; second++) {
            for (var third = 0; third < ALL; third++) {
                user.accept(bytes(0x8F, second, third));
            }
        }
    }

    /** With the values next to those that are allowed. */
    private static void ofFour(Consumer<byte[]> user) {
        for (var first = 0x81; first <= 0xFF; first++) {
            for (var second = 0x30; second <= 0x39; second++) {
                for (var third = 0x80; third <= 0xFF; third++) {
                    for (var fourth = 0x2F; fourth <= 0x3A; fourth++) {
                        user.accept(bytes(first, second, third, fourth));
                    }
                }
            }
        }
    }

    private static byte[] bytes(int... values) {
        var bytes = new byte[values.length];
        for (var at = 0; at < values.length; at++) {
            bytes[at] = (byte) values[at];
        }
        return bytes;
    }
}
