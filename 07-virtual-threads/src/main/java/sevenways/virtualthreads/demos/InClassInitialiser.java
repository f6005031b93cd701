package sevenways.virtualthreads.demos;

import java.io.IOException;
import java.time.Duration;

/** While a class is initialised, frames of the JVM's own are on the stack, and those cannot be put aside. */
final class InClassInitialiser {

    private static ThreadB b;

    private InClassInitialiser() {}

    public static void main(String[] args) throws IOException {
        OneCarrier.show("in a class initialiser", Duration.ofSeconds(1), other -> {
            b = other;
            Slow.use();
        });
    }

    // region:slow
    private static final class Slow {
        static {
            b.start();
            b.await();
        }

        static void use() {}
    }
    // endregion:slow
}
