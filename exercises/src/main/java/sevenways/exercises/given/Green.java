package sevenways.exercises.given;

import java.io.IOException;
import java.io.UncheckedIOException;
import jdk.internal.vm.Continuation;
import jdk.internal.vm.ContinuationScope;

/** A green thread: a task with a stack of its own, which has turns in a hub. That is 06-lost-wake-up and 06-unwind. */
public final class Green {

    /** What a green thread does. It may end by an interrupt; any other failure ends the hub. */
    @FunctionalInterface
    public interface Task {
        void run() throws IOException, InterruptedException;
    }

    private static final ContinuationScope SCOPE = new ContinuationScope("green threads");

    private final Hub hub;
    private final String name;
    private final Stack stack;
    private String waitsFor = "";
    private boolean inRunQueue;
    private boolean interrupted;

    /** Its first turn comes after those of all that can go on now. */
    public Green(Hub hub, String name, Task task) {
        this.hub = hub;
        this.name = name;
        this.stack = new Stack(task);
        hub.runLater(this::turn);
    }

    /** The one that runs now. */
    public static Green current() {
        if (Continuation.getCurrentContinuation(SCOPE) instanceof Stack stack) {
            return stack.owner();
        }
        throw new IllegalStateException("only a green thread can do this, and none is running");
    }

    /**
     * Lets the others run until it is woken. If that has happened already, it only lets them have a turn each. A wake-up
     * may have been for another wait than yours: so look again, and suspend again if it was.
     *
     * @param what for a report of who waits for what
     * @throws InterruptedException if it was interrupted, before or meanwhile; the next wait is then an ordinary one
     */
    public void suspend(String what) throws InterruptedException {
        waitsFor = what;
        Continuation.yield(SCOPE);
        inRunQueue = false;
        waitsFor = "";
        if (interrupted) {
            interrupted = false;
            throw new InterruptedException(name + " was interrupted");
        }
    }

    /** Ends its wait, or its next one. The caller goes on. */
    public void wake() {
        if (!inRunQueue) {
            inRunQueue = true;
            hub.runLater(this::turn);
        }
    }

    private void turn() {
        if (!isEnded()) { // else it was woken in its last turn
            stack.run();
        }
    }

    /** Ends its wait, or its next one, with an {@link InterruptedException}. */
    public void interrupt() {
        interrupted = true;
        wake();
    }

    public boolean isEnded() {
        return stack.isDone();
    }

    /** What {@link #suspend} was told; empty if it does not wait. */
    public String waitsFor() {
        return waitsFor;
    }

    /** Where it stands, while it has no turn. */
    public StackTraceElement[] stack() {
        return stack.getStackTrace();
    }

    @Override
    public String toString() {
        return name;
    }

    private final class Stack extends Continuation {

        Stack(Task task) {
            super(SCOPE, () -> run(task));
        }

        Green owner() {
            return Green.this;
        }

        private static void run(Task task) {
            try {
                task.run();
            } catch (InterruptedException e) {
                // It was asked to end, and has ended.
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
