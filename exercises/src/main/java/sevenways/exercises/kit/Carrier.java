package sevenways.exercises.kit;

import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;

/** A platform thread that carries virtual ones, a turn at a time, in the order in which they became ready. */
final class Carrier implements Executor {

    /** Tells the kit's threads from those of an answer. */
    static final ThreadGroup GROUP = new ThreadGroup("kit");

    private final LinkedBlockingQueue<Runnable> ready = new LinkedBlockingQueue<>();
    private final Thread thread;
    private Runnable current;

    Carrier(String name) {
        thread = Thread.ofPlatform().group(GROUP).daemon().name(name).start(this::carry);
    }

    @Override
    public void execute(Runnable turn) {
        ready.add(turn);
    }

    /** Whether it is called by the carrier itself, at the end of this very turn. */
    boolean isAtTheEndOf(Runnable turn) {
        return Thread.currentThread() == thread && turn == current;
    }

    /** In nanoseconds, that of all whom it has carried included. */
    long cpuTime() {
        return CpuTime.of(thread);
    }

    private void carry() {
        try {
            while (true) {
                current = ready.take();
                current.run();
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException("nobody interrupts a carrier", e);
        }
    }
}
