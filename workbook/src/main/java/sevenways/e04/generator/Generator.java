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
    private final Iterator<T> values;

    Generator(Producer<T> producer) {
        var all = new ArrayList<T>();
        producer.produce(all::add);
        values = all.iterator();
    }

    @Override
    public boolean hasNext() {
        return values.hasNext();
    }

    @Override
    public T next() {
        return values.next();
    }
    // end of your turn
}
