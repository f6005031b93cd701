package sevenways.sharing;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/** Two threads put a million results each into the same place. How many are there afterwards? */
public final class LostUpdates {

    static final int EACH = 1_000_000;

    /** What both threads use. */
    abstract static class Shared {

        abstract void add();

        abstract int count();
    }

    // region:list
    static final class PlainList extends Shared {

        private final List<String> results = new ArrayList<>(2 * EACH);

        @Override
        void add() {
            results.add("OK");
        }

        @Override
        int count() {
            return results.size();
        }
    }
    // endregion:list

    // region:volatile
    static final class VolatileNumber extends Shared {

        private volatile int number;

        @Override
        void add() {
            number++;
        }

        @Override
        int count() {
            return number;
        }
    }
    // endregion:volatile

    // region:atomic
    static final class AtomicNumber extends Shared {

        private final AtomicInteger number = new AtomicInteger();

        @Override
        void add() {
            number.incrementAndGet();
        }

        @Override
        int count() {
            return number.get();
        }
    }
    // endregion:atomic

    // region:locked
    static final class LockedList extends Shared {

        private final List<String> results = new ArrayList<>(2 * EACH);

        @Override
        synchronized void add() {
            results.add("OK");
        }

        @Override
        synchronized int count() {
            return results.size();
        }
    }
    // endregion:locked

    private LostUpdates() {}

    public static void main(String[] args) throws InterruptedException {
        System.out.printf(Locale.ROOT, "Two threads, %,d results each, %,d in all.%n", EACH, 2 * EACH);
        report("an ArrayList", unlucky(PlainList::new));
        report("a volatile number, ++", unlucky(VolatileNumber::new));
        report("an AtomicInteger", afterBoth(new AtomicNumber()));
        report("an ArrayList under one lock", afterBoth(new LockedList()));
    }

    private static void report(String way, int count) {
        System.out.printf(Locale.ROOT, "%-30s %,10d%n", way, count);
    }

    /** What can go well by luck is repeated until it does not. */
    private static int unlucky(Supplier<Shared> way) throws InterruptedException {
        var count = afterBoth(way.get());
        while (count == 2 * EACH) {
            count = afterBoth(way.get());
        }
        return count;
    }

    static int afterBoth(Shared shared) throws InterruptedException {
        var bothAreThere = new CountDownLatch(2);
        Runnable addAll = () -> {
            bothAreThere.countDown();
            while (bothAreThere.getCount() > 0) {
                Thread.onSpinWait();
            }
            for (var i = 0; i < EACH; i++) {
                shared.add();
            }
        };
        var one = Thread.ofPlatform().name("one").start(addAll);
        var two = Thread.ofPlatform().name("two").start(addAll);
        one.join();
        two.join();
        return shared.count();
    }
}
