package sevenways.manualcontinuations;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;

/** A hub for a test. What a green thread throws, a failed assertion among it, is the test's failure. */
abstract class HubFixture {

    final Hub hub = new Hub(new SelectorReadiness());
    final List<String> events = new ArrayList<>();

    /** What the green threads threw, in order. */
    final List<Throwable> failures = new ArrayList<>();

    HubFixture() throws IOException {}

    @AfterEach
    void close() throws IOException {
        hub.close();
    }

    /** Runs the hub, and throws what a green thread threw. */
    final void run() throws Exception {
        runAndCollectFailures();
        for (var failure : failures) {
            throw new AssertionError(failure);
        }
    }

    /** Runs the hub, and leaves in {@link #failures} what the green threads threw. */
    final void runAndCollectFailures() throws Exception {
        var self = Thread.currentThread();
        var before = self.getUncaughtExceptionHandler();
        self.setUncaughtExceptionHandler((_, failure) -> failures.add(failure));
        try {
            hub.run();
        } finally {
            self.setUncaughtExceptionHandler(before);
        }
    }
}
