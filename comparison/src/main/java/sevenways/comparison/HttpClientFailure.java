package sevenways.comparison;

import java.io.EOFException;
import java.net.ConnectException;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import sevenways.lab.Outcome;

/** What the JDK's client throws, in the words of the lessons. It has no types for some of it, only messages. */
final class HttpClientFailure {

    private HttpClientFailure() {}

    static Outcome outcome(Throwable failure) {
        var causes = causes(failure);
        if (has(causes, TimeoutException.class) || has(causes, HttpTimeoutException.class)) {
            return Outcome.TIMEOUT;
        }
        if (has(causes, UnresolvedAddressException.class)) {
            return Outcome.UNKNOWN_HOST;
        }
        if (has(causes, ConnectException.class)) {
            return Outcome.CONNECT;
        }
        if (says(causes, "Connection reset") || says(causes, "Broken pipe")) {
            return Outcome.RESET;
        }
        if (says(causes, "received no bytes")) {
            return Outcome.EMPTY;
        }
        if (has(causes, EOFException.class)) {
            return Outcome.TRUNCATED;
        }
        return Outcome.PROTOCOL;
    }

    /** The first message on the way to the cause; where there is none, the type that is thrown. */
    static String text(Throwable failure) {
        var causes = causes(failure);
        return causes.stream()
                .map(Throwable::getMessage)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(causes.getLast().getClass().getSimpleName());
    }

    private static List<Throwable> causes(Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause).toList();
    }

    private static boolean has(List<Throwable> causes, Class<? extends Throwable> type) {
        return causes.stream().anyMatch(type::isInstance);
    }

    private static boolean says(List<Throwable> causes, String words) {
        return causes.stream()
                .map(Throwable::getMessage)
                .anyMatch(message -> message != null && message.contains(words));
    }
}
