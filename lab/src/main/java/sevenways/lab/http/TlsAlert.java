package sevenways.lab.http;

import java.nio.ByteBuffer;
import java.util.Map;

/** What one end of TLS says before it gives up (RFC 8446, section 6). */
final class TlsAlert {

    /** Header, level and description; an encrypted alert is longer. */
    private static final int PLAIN_SIZE = 7;

    private static final int DESCRIPTION = 6;

    private static final Map<Integer, String> NAMES = Map.ofEntries(
            Map.entry(0, "close_notify"),
            Map.entry(10, "unexpected_message"),
            Map.entry(20, "bad_record_mac"),
            Map.entry(22, "record_overflow"),
            Map.entry(40, "handshake_failure"),
            Map.entry(42, "bad_certificate"),
            Map.entry(43, "unsupported_certificate"),
            Map.entry(44, "certificate_revoked"),
            Map.entry(45, "certificate_expired"),
            Map.entry(46, "certificate_unknown"),
            Map.entry(47, "illegal_parameter"),
            Map.entry(48, "unknown_ca"),
            Map.entry(49, "access_denied"),
            Map.entry(50, "decode_error"),
            Map.entry(51, "decrypt_error"),
            Map.entry(70, "protocol_version"),
            Map.entry(71, "insufficient_security"),
            Map.entry(80, "internal_error"),
            Map.entry(86, "inappropriate_fallback"),
            Map.entry(90, "user_canceled"),
            Map.entry(100, "no_renegotiation"),
            Map.entry(109, "missing_extension"),
            Map.entry(110, "unsupported_extension"),
            Map.entry(112, "unrecognized_name"),
            Map.entry(113, "bad_certificate_status_response"),
            Map.entry(115, "unknown_psk_identity"),
            Map.entry(116, "certificate_required"),
            Map.entry(120, "no_application_protocol"));

    private TlsAlert() {}

    /** True if the record is one that can be read without a key. */
    static boolean isPlain(ByteBuffer record) {
        return record.get(0) == TlsRecords.ALERT && record.limit() == PLAIN_SIZE;
    }

    static boolean isFarewell(ByteBuffer plainAlert) {
        return plainAlert.get(DESCRIPTION) == 0;
    }

    static String name(ByteBuffer plainAlert) {
        var number = Byte.toUnsignedInt(plainAlert.get(DESCRIPTION));
        return NAMES.getOrDefault(number, "number " + number);
    }
}
