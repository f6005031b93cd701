package sevenways.e07.pin;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import sevenways.exercises.kit.NotYet;
import sevenways.exercises.kit.OneCarrier;

/** The first question fails while B waits; whoever asks again is answered at once. */
final class FailingQuestion implements OneCarrier.Task {

    private static final String ANSWER = "colour=red";
    private static final String A_FAILURE = "a failure";

    private final OneCarrier carrier = new OneCarrier().withStrangers();
    private final CountDownLatch failing = new CountDownLatch(1);
    private final AtomicInteger asked = new AtomicInteger();
    private final Map<String, String> got = new ConcurrentHashMap<>();
    private volatile Thread asking;

    @Override
    public void run() throws InterruptedException {
        Remote.answer = this::answer;
        var a = user("A");
        carrier.settle();
        var b = user("B");
        carrier.settle();
        failing.countDown();
        hasEnded(a);
        hasEnded(b);
        hasEnded(user("C"));
    }

    private String answer() {
        if (asked.getAndIncrement() > 0) {
            return ANSWER;
        }
        asking = Thread.currentThread();
        try {
            failing.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException("nobody interrupts here", e);
        }
        throw new IllegalStateException("the other machine is down");
    }

    private Thread user(String name) {
        return carrier.start(name, () -> got.put(name, whatItGets()));
    }

    private static String whatItGets() {
        try {
            return String.valueOf(Settings.value());
        } catch (RuntimeException e) {
            return A_FAILURE;
        }
    }

    private void hasEnded(Thread user) throws InterruptedException {
        if (carrier.hasMade(asking)) {
            carrier.settle();
        } else {
            user.join(); // a thread of the answer's own asks, and when it has done so nobody can tell
        }
        if (user.getState() != Thread.State.TERMINATED) {
            throw new NotYet(
                    user.getName() + " gets a failure, or the settings",
                    "it waits",
                    "A asked and failed, and %s waits for ever: what A took to ask alone was not given back."
                            .formatted(user.getName()),
                    user.getStackTrace());
        }
        if (!List.of(ANSWER, A_FAILURE).contains(got.get(user.getName()))) {
            throw new NotYet(
                    "a failure, or " + ANSWER,
                    got.get(user.getName()),
                    "The question has failed, and %s was not told: it has settings that nobody has given."
                            .formatted(user.getName()));
        }
    }
}
