package sevenways.lab.http;

import java.io.IOException;
import java.net.ConnectException;
import java.net.SocketException;
import sevenways.lab.Outcome;

/** How far a connection has come: what a failure means depends on it. */
enum Phase {
    NOT_BEGUN,
    CONNECTING,
    CONNECTED;

    Outcome outcome(IOException failure) {
        return stood(failure) ? Outcome.RESET : Outcome.CONNECT;
    }

    /** Where the system did not even give a socket, the reason is this process and not the server. */
    String reason(IOException failure) {
        return this == NOT_BEGUN && !(failure instanceof ConnectException)
                ? Descriptors.noneLeft(failure).orElseGet(() -> message(failure))
                : message(failure);
    }

    /**
     * A server that resets a connection in the moment in which it accepts may do so before the driver learns that the
     * connection stood. Then connecting fails, but not with one of the types that the JDK has for what keeps a
     * connection from standing: refused, no route, no port left.
     */
    private boolean stood(IOException failure) {
        return switch (this) {
            case NOT_BEGUN -> false;
            case CONNECTING -> failure.getClass() == SocketException.class;
            case CONNECTED -> true;
        };
    }

    private static String message(IOException failure) {
        return failure.getMessage() == null ? failure.getClass().getSimpleName() : failure.getMessage();
    }
}
