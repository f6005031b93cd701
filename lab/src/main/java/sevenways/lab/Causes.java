package sevenways.lab;

import java.util.Objects;
import java.util.stream.Stream;

/** What a failure came from. */
public final class Causes {

    private Causes() {}

    /** The failure itself, its cause, and so on. */
    public static Stream<Throwable> of(Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause);
    }
}
