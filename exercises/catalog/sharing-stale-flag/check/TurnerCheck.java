package sevenways.sharing.staleflag;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import sevenways.exercises.kit.CpuTime;
import sevenways.exercises.kit.NotYet;
import sevenways.exercises.kit.Proof;

/** One thread turns, another one stops it. Patience is counted in CPU time of the thread that turns. */
final class TurnerCheck {

    /** Long enough for the compiler to have looked at the loop, which it does while the thread waits. */
    private static final long ENOUGH_NANOS = TimeUnit.MILLISECONDS.toNanos(300);

    private final Turner turner = new Turner();
    private final Thread thread = Thread.ofPlatform().daemon().name("turner").unstarted(turner);

    @Proof(1)
    void itSeesTheStop() throws InterruptedException {
        thread.start();
        while (CpuTime.of(thread) < ENOUGH_NANOS && !sleeps() && thread.isAlive()) {
            TimeUnit.MILLISECONDS.sleep(1);
        }
        if (!thread.isAlive()) {
            throw new NotYet(
                    "it turns until it is stopped", "it has ended", "It has ended, and nobody has stopped it.");
        }
        turner.stop();
        var enough = CpuTime.of(thread) + ENOUGH_NANOS;
        while (!thread.join(Duration.ofMillis(1))) {
            if (CpuTime.of(thread) > enough) {
                throw new NotYet(
                        "run returns",
                        "it still turns",
                        "stop() was called, and the loop has gone on for 300 ms of its own CPU time:"
                                + " nothing obliges it to read the field again.",
                        thread.getStackTrace());
            }
        }
    }

    @Proof(2)
    void noLuck() {
        new SharedFields(Turner.class).plain("run", "stop").ifPresent(field -> {
            throw new NotYet(
                    "what they share is volatile, or under one lock",
                    "the plain field " + field,
                    "It has stopped this time, because the compiler could not look across something in the loop;"
                            + " nothing promises it.");
        });
    }

    private boolean sleeps() {
        var state = thread.getState();
        return state == Thread.State.TIMED_WAITING || state == Thread.State.WAITING;
    }
}
