package sevenways.lab.http;

/**
 * How many bytes of an encoding make one character. In all forms but the first four a byte below 80 is ASCII, always
 * and alone, and the others tell by their first bytes (Encoding Standard, sections 9 to 13).
 */
enum SequenceForm {
    UTF_8,
    UTF_16,
    REPLACEMENT,
    ISO_2022_JP,
    SINGLE_BYTE,
    DOUBLE_BYTE,
    SHIFT_JIS,
    EUC_JP,
    GB18030;

    private static final int NONE = -1;

    /**
     * How many bytes the sequence at this place has; more than there are if it is cut.
     *
     * @param at the place of a byte that is not ASCII
     * @param end how many bytes there are
     */
    int size(byte[] bytes, int at, int end) {
        var lead = byteAt(bytes, at, end);
        return switch (this) {
            case DOUBLE_BYTE -> isIn(0x81, lead, 0xFE) ? 2 : 1;
            case SHIFT_JIS -> isIn(0x81, lead, 0x9F) || isIn(0xE0, lead, 0xFC) ? 2 : 1;
            case EUC_JP -> sizeInEucJp(lead, byteAt(bytes, at + 1, end));
            case GB18030 ->
                isIn(0x81, lead, 0xFE)
                        ? sizeInGb18030(
                                byteAt(bytes, at + 1, end), byteAt(bytes, at + 2, end), byteAt(bytes, at + 3, end))
                        : 1;
            default -> 1;
        };
    }

    private static int sizeInEucJp(int lead, int second) {
        if (lead == 0x8F && isIn(0xA1, second, 0xFE)) {
            return 3;
        }
        return lead == 0x8E || lead == 0x8F || isIn(0xA1, lead, 0xFE) ? 2 : 1;
    }

    /** Where a third or fourth byte is wrong, the first alone is the error, and the others are read again. */
    private static int sizeInGb18030(int second, int third, int fourth) {
        if (!isIn('0', second, '9')) {
            return 2;
        }
        var isWhole = isIn(0x81, third, 0xFE) && isIn('0', fourth, '9');
        var isCut = third == NONE || isIn(0x81, third, 0xFE) && fourth == NONE;
        return isWhole || isCut ? 4 : 1;
    }

    private static boolean isIn(int first, int value, int last) {
        return first <= value && value <= last;
    }

    private static int byteAt(byte[] bytes, int at, int end) {
        return at < end ? Byte.toUnsignedInt(bytes[at]) : NONE;
    }
}
