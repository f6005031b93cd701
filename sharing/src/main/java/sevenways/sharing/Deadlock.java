package sevenways.sharing;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Two threads that need the same two locks: first each takes them in an order of its own, then both in one. */
public final class Deadlock {

    private static final Object A = new Object();
    private static final Object B = new Object();

    /** How often somebody held both locks, which guard it. */
    private static int bothHeld;

    private Deadlock() {}

    public static void main(String[] args) throws InterruptedException {
        inOneOrder();
        inTwoOrders();
    }

    private static void inOneOrder() throws InterruptedException {
        var one = Thread.ofPlatform().name("one").start(() -> lockBoth(A, B, () -> {}));
        var two = Thread.ofPlatform().name("two").start(() -> lockBoth(A, B, () -> {}));
        one.join();
        two.join();
        System.out.println("Both take A first: " + bothHeld + " of 2 had both locks.");
    }

    // region:circle
    private static void inTwoOrders() throws InterruptedException {
        var eachHasOne = new CountDownLatch(2);
        Runnable meet = () -> {
            eachHasOne.countDown();
            awaitBoth(eachHasOne);
        };
        Thread.ofPlatform().daemon().name("one").start(() -> lockBoth(A, B, meet));
        Thread.ofPlatform().daemon().name("two").start(() -> lockBoth(B, A, meet));
        System.out.println("One takes A first, two takes B first:");
        deadlocked().forEach(Deadlock::print);
    }

    private static void lockBoth(Object first, Object second, Runnable between) {
        synchronized (first) {
            between.run();
            synchronized (second) {
                bothHeld++;
            }
        }
    }
    // endregion:circle

    private static void awaitBoth(CountDownLatch eachHasOne) {
        try {
            eachHasOne.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException("nobody interrupts here", e);
        }
    }

    // region:ask
    /** What {@code jstack} asks, too. Whether somebody waits in a circle can only be asked again and again. */
    private static List<ThreadInfo> deadlocked() throws InterruptedException {
        var threads = ManagementFactory.getThreadMXBean();
        var circle = threads.findDeadlockedThreads();
        while (circle == null) {
            TimeUnit.MILLISECONDS.sleep(1);
            circle = threads.findDeadlockedThreads();
        }
        return Stream.of(threads.getThreadInfo(circle))
                .sorted(Comparator.comparing(ThreadInfo::getThreadName))
                .toList();
    }
    // endregion:ask

    private static void print(ThreadInfo thread) {
        var waitsForA = thread.getLockInfo().getIdentityHashCode() == System.identityHashCode(A);
        System.out.printf(
                "  %s waits for %s, which %s holds%n",
                thread.getThreadName(), waitsForA ? "A" : "B", thread.getLockOwnerName());
    }
}
