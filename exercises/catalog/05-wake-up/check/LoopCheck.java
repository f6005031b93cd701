package sevenways.e05.wakeup;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.Selector;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import sevenways.exercises.kit.Proof;

/** Another thread comes at every moment of a loop that looks into its queue and falls asleep. */
final class LoopCheck {

    private static final int TASKS = 100;

    @Proof(1)
    void comesBetweenTheLookAndTheSleep() throws Exception {
        var moment = 1;
        while (meets(
                moment,
                moment,
                0,
                "A task is in the queue and the loop sleeps for ever: it looked before the task came, and nobody"
                        + " wakes it.")) {
            moment++;
        }
    }

    @Proof(2)
    void isStoppedHalfWay() throws Exception {
        for (var moment = 1; meets(moment, moment, 0, ""); moment++) {
            var stop = 1;
            while (meets(
                    moment,
                    moment,
                    stop,
                    "A task is in the queue and the loop sleeps for ever: the other thread was stopped half-way, and"
                            + " the loop looked before it went on.")) {
                stop++;
            }
        }
    }

    @Proof(3)
    void comesAgain() throws Exception {
        for (var moment = 1; meets(moment, moment, 0, ""); moment++) {
            var again = moment + 1;
            while (meets(
                    moment,
                    again,
                    0,
                    "The second of two tasks is in the queue and the loop sleeps for ever: it was woken for the first"
                            + " one, and nobody wakes it again.")) {
                again++;
            }
        }
    }

    @Proof(4)
    void theRealSelectorWakesUp() throws Exception {
        try (var selector = Selector.open()) {
            var loop = new Loop(new ConcurrentLinkedQueue<>(), real(selector));
            var thread = Thread.ofPlatform().name("loop").start(() -> run(loop));
            for (var number = 0; number < TASKS; number++) {
                var done = new CountDownLatch(1);
                loop.execute(done::countDown);
                done.await();
            }
            loop.execute(loop::stop);
            thread.join();
        }
    }

    private static boolean meets(int moment, int again, int stop, String means) throws Exception {
        return new HalfWay(moment, again, stop, means).happens();
    }

    private static void run(Loop loop) {
        try {
            loop.run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Wakeable real(Selector selector) {
        return new Wakeable() {
            @Override
            public void select() throws IOException {
                selector.select();
            }

            @Override
            public void select(long millis) throws IOException {
                selector.select(millis);
            }

            @Override
            public void selectNow() throws IOException {
                selector.selectNow();
            }

            @Override
            public void wakeup() {
                selector.wakeup();
            }
        };
    }
}
