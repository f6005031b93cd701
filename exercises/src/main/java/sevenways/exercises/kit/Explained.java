package sevenways.exercises.kit;

import java.nio.channels.CancelledKeyException;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.IllegalBlockingModeException;
import java.nio.channels.NotYetConnectedException;
import java.util.NoSuchElementException;

/** What an exception says to somebody who meets it for the first time. */
final class Explained {

    private Explained() {}

    static String sentence(Throwable thrown) {
        return switch (thrown) {
            case NotYetConnectedException e ->
                "The channel was used before it was connected: finishConnect has not been called, or has not said true.";
            case IllegalBlockingModeException e ->
                "A channel that is registered with a selector cannot block: it must stay in non-blocking mode.";
            case ClosedChannelException e -> "A channel was used after it had been closed.";
            case CancelledKeyException e ->
                "A key was asked after it had been cancelled, or after its channel was closed.";
            case IllegalStateException e
            when "Mounted!!!!".equals(e.getMessage()) ->
                "A continuation was resumed that has not yielded yet: it was still mounted.";
            case IllegalStateException e
            when "Continuation terminated".equals(e.getMessage()) ->
                "A continuation was resumed that has ended: it has nothing more to run.";
            case NoSuchElementException e
            when "ScopedValue not bound".equals(e.getMessage()) ->
                "A scoped value was asked for where nothing binds it: it is bound within its block, for that one thread.";
            case NullPointerException e ->
                "Something is null on which a method was called, or of which a field was read.";
            case StackOverflowError e ->
                "The stack has overflowed: a method calls itself, directly or by way of others.";
            default -> "An exception came out of your code, and the check could not go on.";
        };
    }
}
