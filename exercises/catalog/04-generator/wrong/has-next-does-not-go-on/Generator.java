package sevenways.e04.generator;

import java.util.*;
import jdk.internal.vm.Continuation;
import jdk.internal.vm.ContinuationScope;

/**
 * The values of a producer, for somebody who asks for them one by one.
 *
 * <p>Wanted: the producer runs on the thread that asks, and only as far as is asked: it stands still in the middle of
 * its code until the next value is wanted. What it throws comes out where the value was asked for.
 */
final class Generator<T> implements Iterator<T> {

    // your turn
    private static final ContinuationScope SCOPE = new ContinuationScope("generators");

    private final Continuation stack;
    private T value;

    Generator(Producer<T> producer) {
        stack = new Continuation(SCOPE, () -> producer.produce(made -> {
            value = made;
            Continuation.yield(SCOPE);
        }));
    }

    @Override
    public boolean hasNext() {
        return !stack.isDone();
    }

    @Override
    public T next() {
        stack.run();
        return value;
    }
    // end of your turn
}
