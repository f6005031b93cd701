package sevenways.testkit.contract;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;

/** Holds each request of a batch until all of it are there. */
record SoakBatches(int requests, Map<String, CountDownLatch> waiting) {

    SoakBatches(String requests) {
        this(Integer.parseInt(requests), new ConcurrentHashMap<>());
    }

    void await(String batch) {
        var latch = waiting.computeIfAbsent(batch, _ -> new CountDownLatch(requests));
        latch.countDown();
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
        waiting.remove(batch);
    }
}
