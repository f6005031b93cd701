package sevenways.e02.backpressure;

import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

/** Pages that are given out one after the other, and whose answers are held. */
final class HeldPages implements Iterator<String>, Pages {

    /** Whoever takes so many first lets those who were given one begin with it. */
    private static final int MOST_YIELDS = 100;

    private final int count;
    private final AtomicInteger taken = new AtomicInteger();
    private final Map<String, CountDownLatch> inFlight = new ConcurrentHashMap<>();
    private final ConcurrentLinkedDeque<String> begun = new ConcurrentLinkedDeque<>();
    private final List<String> failing;
    private volatile boolean held = true;

    HeldPages(int count, String... failing) {
        this.count = count;
        this.failing = List.of(failing);
    }

    @Override
    public boolean hasNext() {
        return taken.get() < count;
    }

    @Override
    public String next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        var page = "page " + taken.incrementAndGet();
        if (taken.get() <= MOST_YIELDS) {
            Thread.yield();
        }
        return page;
    }

    @Override
    public String load(String page) {
        if (failing.contains(page)) {
            throw new IllegalStateException(page + " cannot be loaded");
        }
        if (held) {
            var answer = new CountDownLatch(1);
            inFlight.put(page, answer);
            begun.addLast(page);
            try {
                answer.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
        return page;
    }

    int taken() {
        return taken.get();
    }

    int inFlight() {
        return inFlight.size();
    }

    /** Answers the page that has begun last. */
    void answerOne() {
        inFlight.remove(begun.removeLast()).countDown();
    }

    /** Answers all of them, and all that will be asked for. */
    void answerAll() {
        held = false;
        inFlight.values().forEach(CountDownLatch::countDown);
        inFlight.clear();
    }
}
