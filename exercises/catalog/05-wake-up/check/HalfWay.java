package sevenways.e05.wakeup;

import java.lang.management.ManagementFactory;
import java.util.AbstractQueue;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import sevenways.exercises.kit.NotYet;

/**
 * One way in which the loop and another thread may meet. The other one comes at a given moment of the loop, runs until
 * a given step of its own and stands; then the loop runs, and when it sleeps, the other one goes on to its end. Only
 * one of the two runs at a time, so each meeting is the same each time.
 */
final class HalfWay {

    private static final int MOST_LOOKS = 1_000;

    private final int moment;
    private final int again;
    private final int stop;
    private final String means;
    private final Queue<Runnable> tasks = new ConcurrentLinkedQueue<>();
    private final Thread loop = Thread.currentThread();
    private final List<Thread> ranOn = new ArrayList<>();
    private final Loop answer = new Loop(new WatchedQueue(), new WatchedSelector());
    private Thread other;
    private int moments;
    private int looks;
    private volatile int steps;
    private volatile boolean stands;
    private volatile boolean goesOn;
    private volatile boolean wakeUp;
    private volatile Throwable thrownByOther;

    /**
     * @param moment of the loop at which the other one comes: before or after one of the things that it does to its
     *     queue or its selector
     * @param again the moment at which the second task comes, in a round of its own; or the same one, and then both come
     *     from one thread
     * @param stop the step before which the other one stands; 0 for none
     * @param means the sentence for a task that is never run
     */
    HalfWay(int moment, int again, int stop, String means) {
        this.moment = moment;
        this.again = again;
        this.stop = stop;
        this.means = means;
    }

    /** The loop sleeps and may, or has not come to the moment. */
    private static final class Over extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    /** Whether there was such a meeting. */
    boolean happens() throws Exception {
        try {
            answer.run();
        } catch (Over e) {
            if (thrownByOther != null) {
                throw new IllegalStateException("execute: " + thrownByOther, thrownByOther);
            }
        }
        if (moments < again || stop > steps) {
            return false;
        }
        requireBothRanHere();
        return true;
    }

    private void requireBothRanHere() {
        for (var thread : ranOn) {
            if (thread != loop) {
                throw new NotYet(
                        "the loop's thread runs the task",
                        "the thread that called execute runs it",
                        "The task ran on the other thread: whatever it touches now belongs to two threads.");
            }
        }
        if (ranOn.size() != 2) {
            throw new NotYet(
                    "two tasks run",
                    ranOn.size() + " tasks run",
                    "Two tasks were given to the loop, and not each ran once.");
        }
    }

    private void before() {
        if (Thread.currentThread() != other) {
            loopPasses();
        } else if (++steps == stop) {
            stands = true;
            while (!goesOn && !waitsForALockOf(other, loop)) {
                Thread.yield();
            }
            stands = false;
        }
    }

    private void after() {
        if (Thread.currentThread() != other) {
            loopPasses();
        }
    }

    private void loopPasses() {
        moments++;
        if (moments == moment) {
            otherGives(moment == again ? 2 : 1);
        } else if (moments == again) {
            otherGives(1);
        }
    }

    private void otherGives(int number) {
        other = Thread.ofPlatform().daemon().name("other").unstarted(() -> give(number));
        other.start();
        letOtherRun();
    }

    private void give(int number) {
        try {
            for (var given = 0; given < number; given++) {
                answer.execute(() -> ranOn.add(Thread.currentThread()));
            }
        } catch (Throwable e) {
            thrownByOther = e;
        }
    }

    /** Until it stands where it should, has ended, or cannot go on. */
    private void letOtherRun() {
        while (other.isAlive() && !stands && !waitsForALockOf(loop, other)) {
            Thread.yield();
        }
    }

    /** Held by the one who lets it run: so it is final. The state alone is not, for the JVM has locks of its own. */
    private static boolean waitsForALockOf(Thread owner, Thread thread) {
        var info = ManagementFactory.getThreadMXBean().getThreadInfo(thread.threadId());
        return info != null && info.getLockOwnerId() == owner.threadId();
    }

    private void letOtherEnd() {
        goesOn = true;
        while (other.isAlive() && !waitsForALockOf(loop, other)) {
            Thread.yield();
        }
    }

    private final class WatchedSelector implements Wakeable {

        @Override
        public void select() {
            select(0);
        }

        @Override
        public void select(long millis) {
            before();
            if (!isWoken()) {
                loopPasses();
                sleep(millis);
                looks = 0;
            }
            wakeUp = false;
        }

        @Override
        public void selectNow() {
            before();
            wakeUp = false;
            after();
        }

        /** An interrupt ends a select, too, and lasts until somebody clears it. */
        private boolean isWoken() {
            return wakeUp || loop.isInterrupted();
        }

        private void sleep(long millis) {
            if (other == null) {
                throw new Over();
            }
            letOtherEnd();
            if (isWoken()) {
                return;
            }
            if (other.isAlive()) {
                throw new NotYet(
                        "execute returns",
                        "it waits for a lock",
                        "The loop sleeps and holds a lock, and execute waits for it: nobody will wake the loop.");
            }
            if (tasks.isEmpty()) {
                throw new Over();
            }
            throw new NotYet(
                    "the loop wakes up and runs it",
                    "select(%s), and nobody is left to wake it".formatted(millis > 0 ? millis : ""),
                    millis > 0
                            ? "A task is in the queue and the loop sleeps until a time is over: nobody wakes it for"
                                    + " the task."
                            : means);
        }

        @Override
        public void wakeup() {
            before();
            wakeUp = true;
            after();
        }
    }

    private final class WatchedQueue extends AbstractQueue<Runnable> {

        @Override
        public boolean offer(Runnable task) {
            before();
            var taken = tasks.offer(task);
            after();
            return taken;
        }

        @Override
        public Runnable poll() {
            look();
            var task = tasks.poll();
            after();
            return task;
        }

        @Override
        public Runnable peek() {
            look();
            var task = tasks.peek();
            after();
            return task;
        }

        @Override
        public int size() {
            look();
            var size = tasks.size();
            after();
            return size;
        }

        @Override
        public Iterator<Runnable> iterator() {
            look();
            return List.copyOf(tasks).iterator();
        }

        private void look() {
            before();
            if (Thread.currentThread() == loop && ++looks > MOST_LOOKS) {
                if (stands) {
                    letOtherEnd();
                    looks = 0;
                    return;
                }
                throw new NotYet(
                        "the loop sleeps while there is no task",
                        "1,000 looks and no sleep",
                        "The loop has looked into its queue 1,000 times and has never slept.");
            }
        }
    }
}
