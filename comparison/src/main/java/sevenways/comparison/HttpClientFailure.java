package sevenways.comparison;

import java.io.EOFException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.SocketException;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import sevenways.lab.Outcome;
import sevenways.lab.http.Defect;
import sevenways.lab.http.Descriptors;
import sevenways.lab.http.Route;

/**
 * What the JDK's client throws, in the words of the lessons. It has no types for all of it; where it has none, the way in
 * which one exception causes another tells. The system's own words do not: they are in the language of the machine.
 */
final class HttpClientFailure {

    private HttpClientFailure() {}

    static Outcome outcome(URI page, Throwable failure) {
        var causes = causes(failure);
        if (has(causes, TimeoutException.class) || has(causes, HttpTimeoutException.class)) {
            return Outcome.TIMEOUT;
        }
        if (has(causes, UnresolvedAddressException.class)) {
            return Outcome.UNKNOWN_HOST;
        }
        if (has(causes, ConnectException.class)) {
            return stood(page, causes.getLast()) ? Outcome.RESET : Outcome.CONNECT;
        }
        if (has(causes, InternalError.class)) {
            return Outcome.CONNECT; // no descriptor was left to connect with
        }
        if (has(causes, EOFException.class)) {
            return isNothingReceived(causes) ? Outcome.EMPTY : Outcome.TRUNCATED;
        }
        // What the client itself finds wrong with an answer has no cause; what the system tells it is one.
        var isOfTheSystem =
                causes.stream().filter(IOException.class::isInstance).count() > 1;
        return isOfTheSystem ? Outcome.RESET : Outcome.PROTOCOL;
    }

    /** The first message on the way to the cause; where there is none, the type that is thrown. */
    static String text(Throwable failure) {
        var causes = causes(failure);
        if (causes.getLast() instanceof Error defect) {
            return Defect.described(defect);
        }
        var noneLeft =
                has(causes, InternalError.class) ? Descriptors.noneLeft(causes.getLast()) : Optional.<String>empty();
        return noneLeft.orElseGet(() -> causes.stream()
                .map(Throwable::getMessage)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(causes.getLast().getClass().getSimpleName()));
    }

    private static List<Throwable> causes(Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause).toList();
    }

    private static boolean has(List<Throwable> causes, Class<? extends Throwable> type) {
        return causes.stream().anyMatch(type::isInstance);
    }

    /** As in a lesson's {@link sevenways.lab.http.PageLoad}; here, too, one step both begins to connect and waits. */
    private static boolean stood(URI page, Throwable cause) {
        try {
            return cause.getClass() == SocketException.class && Route.exists(InetAddress.getByName(page.getHost()));
        } catch (UnknownHostException e) {
            return false;
        }
    }

    /** For this the client has no type, only words: its own, in English wherever it runs, not the system's. */
    private static boolean isNothingReceived(List<Throwable> causes) {
        return causes.stream()
                .map(Throwable::getMessage)
                .anyMatch(message -> message != null && message.contains("received no bytes"));
    }
}
