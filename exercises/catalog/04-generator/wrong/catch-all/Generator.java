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

    private final Queue<T> made = new ArrayDeque<>();
    private final Continuation stack;

    Generator(Producer<T> producer) {
        stack = new Continuation(SCOPE, () -> {
            try {
                producer.produce(value -> {
                    made.add(value);
                    Continuation.yield(SCOPE);
                });
            } catch (RuntimeException e) {
                System.err.println(e);
            }
        });
    }

    @Override
    public boolean hasNext() {
        if (made.isEmpty() && !stack.isDone()) {
            stack.run();
        }
        return !made.isEmpty();
    }

    @Override
    public T next() {
        return hasNext() ? made.remove() : Collections.<T>emptyIterator().next();
    }
    // end of your turn
}
