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
    private final java.util.concurrent.Semaphore wanted = new java.util.concurrent.Semaphore(0);
    private final java.util.concurrent.Semaphore made = new java.util.concurrent.Semaphore(0);
    private T value;

    Generator(Producer<T> producer) {
        Thread.ofVirtual().start(() -> {
            producer.produce(next -> {
                value = next;
                made.release();
                wanted.acquireUninterruptibly();
            });
            made.release();
        });
    }

    @Override
    public boolean hasNext() {
        if (value == null) {
            wanted.release();
            made.acquireUninterruptibly();
        }
        return value != null;
    }

    @Override
    public T next() {
        var next = hasNext() ? Optional.of(value) : Optional.<T>empty();
        value = null;
        return next.orElseThrow();
    }
    // end of your turn
}
