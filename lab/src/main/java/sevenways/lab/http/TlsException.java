package sevenways.lab.http;

import java.io.IOException;

/** The two ends do not come to terms over TLS; its message is the reason. */
final class TlsException extends IOException {

    private static final long serialVersionUID = 1;

    TlsException(String reason) {
        super(reason);
    }

    TlsException(String reason, Throwable cause) {
        super(reason, cause);
    }
}
