package sevenways.virtualthreads.demos;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;

/** Who needs a class that another thread is initialising waits inside the JVM, whose frames cannot be put aside. */
final class ForClassInitialiser {

    /** Longer than elsewhere: part of it passes before A begins to wait. */
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private static final CountDownLatch begun = new CountDownLatch(1);
    private static ThreadB b;

    private ForClassInitialiser() {}

    public static void main(String[] args) throws IOException {
        OneCarrier.show("for a class that another thread initialises", PATIENCE, other -> {
            b = other;
            Thread.ofPlatform().start(Slow::use);
            begun.await();
            b.start();
            Slow.use();
        });
    }

    private static final class Slow {
        static {
            begun.countDown();
            b.await();
        }

        static void use() {}
    }
}
