package sevenways.sharing.twosteps;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import sevenways.exercises.kit.NotYet;
import sevenways.exercises.kit.OneCarrier;

/** One thread loads, and the load takes until the check has looked at the other one. */
final class HeldLoad {

    private static final String PAGE = "kettle";
    private static final String TITLE = "the title of kettle";
    private static final String A_FAILURE = "a failure";

    private final OneCarrier carrier = new OneCarrier(
            "One thread loads kettle, and the other does not wait for it: it asks again and again if it is there.");
    private final CountDownLatch held = new CountDownLatch(1);
    private final AtomicInteger loads = new AtomicInteger();
    private final Map<String, String> got = new ConcurrentHashMap<>();
    private final boolean firstFails;
    private final Once once = new Once(new ConcurrentHashMap<>(), this::load);

    HeldLoad(boolean firstFails) {
        this.firstFails = firstFails;
    }

    void run() throws InterruptedException {
        var one = user("one");
        carrier.settle();
        var two = user("two");
        carrier.settle();
        for (var sleeper : carrier.sleeping()) {
            throw new NotYet(
                    "the other thread waits for the page",
                    "it wakes up after some time",
                    "One thread loads kettle, and the other wakes up after some time to look if it is there: it waits"
                            + " for a time, and not for the page.",
                    sleeper.getStackTrace());
        }
        held.countDown();
        carrier.settle();
        hasEnded(one);
        hasEnded(two);
    }

    private String load(String page) {
        var isFirst = loads.getAndIncrement() == 0;
        try {
            held.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException("nobody interrupts here", e);
        }
        if (isFirst && firstFails) {
            throw new IllegalStateException("404");
        }
        return TITLE;
    }

    private Thread user(String name) {
        return carrier.start(name, () -> got.put(name, whatItGets()));
    }

    private String whatItGets() {
        try {
            return String.valueOf(once.get(PAGE));
        } catch (RuntimeException e) {
            return A_FAILURE;
        }
    }

    private void hasEnded(Thread user) {
        if (user.getState() != Thread.State.TERMINATED) {
            throw new NotYet(
                    "it gets the page, or a failure",
                    "it waits",
                    firstFails
                            ? "The load has failed, and the thread that waited for it waits for ever."
                            : "kettle is loaded, and a thread that wants it waits for ever.",
                    user.getStackTrace());
        }
        var title = got.get(user.getName());
        if (!title.equals(TITLE) && !(firstFails && title.equals(A_FAILURE))) {
            throw new NotYet(
                    firstFails ? "a failure, or " + TITLE : TITLE,
                    title,
                    "Somebody wanted a page, and did not get what the loader gives for it.");
        }
    }
}
