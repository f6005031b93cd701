package sevenways.exercises.kit;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.LongSupplier;

/** Runs a loop on a thread of its own, and notices when one of its turns does not end. */
public final class Patience {

    /** CPU time of that thread, which a busy machine does not stretch. */
    private static final long NANOS_A_TURN = TimeUnit.MILLISECONDS.toNanos(500);

    private static final int MILLIS_BETWEEN_LOOKS = 10;

    /** Whoever sleeps in a handler and goes on has done so by then. */
    private static final int LOOKS_AT_A_SLEEPER = 150;

    private Patience() {}

    /** A part of an answer. */
    public interface Task {
        void run() throws Exception;
    }

    /**
     * @param turns rises with each turn of the loop
     * @param turnsInVain the sentence for a turn that does not end
     */
    public static void run(Task task, LongSupplier turns, String turnsInVain) throws Exception {
        var future = new FutureTask<Void>(() -> {
            task.run();
            return null;
        });
        var thread = Thread.ofPlatform().name("loop").start(future);
        var turn = -1L;
        var nanosBefore = 0L;
        var sleeping = 0;
        while (!isOver(future)) {
            if (turn != turns.getAsLong()) {
                turn = turns.getAsLong();
                nanosBefore = CpuTime.of(thread);
                sleeping = 0;
            }
            sleeping += thread.getState() == Thread.State.TIMED_WAITING ? 1 : 0;
            if (CpuTime.of(thread) - nanosBefore > NANOS_A_TURN || sleeping > LOOKS_AT_A_SLEEPER) {
                throw new NotYet("a turn ends", "turns on and on", turnsInVain, thread.getStackTrace());
            }
        }
        thread.join();
    }

    private static boolean isOver(FutureTask<Void> future) throws Exception {
        try {
            future.get(MILLIS_BETWEEN_LOOKS, TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException e) {
            return false;
        } catch (ExecutionException e) {
            if (e.getCause() instanceof Error error) {
                throw error;
            }
            throw (Exception) e.getCause();
        }
    }
}
