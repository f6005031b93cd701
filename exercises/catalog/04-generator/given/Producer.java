package sevenways.e04.generator;

import java.util.function.Consumer;

/** Hands out values, one after the other, none of them null. It may do so for ever. */
interface Producer<T> {

    void produce(Consumer<T> out);
}
