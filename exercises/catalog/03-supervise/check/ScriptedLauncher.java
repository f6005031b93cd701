package sevenways.e03.supervise;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import sevenways.exercises.kit.ManualClock;
import sevenways.exercises.kit.NotYet;

/** Its children live and die as the script says; time passes only while one lives. */
final class ScriptedLauncher implements Launcher {

    /** What becomes of a child. */
    sealed interface Fate {

        record Exits(Duration after, int value) implements Fate {}

        /** It cannot be started. */
        record Unborn() implements Fate {}

        /** Somebody stops the supervisor while it is being started; it lives until it is killed. */
        record StoppedAtBirth() implements Fate {}

        /** Somebody stops the supervisor while it lives; it lives until it is killed. */
        record StoppedInLife() implements Fate {}
    }

    private final ManualClock clock;
    private final IntFunction<Fate> script;
    private final List<Duration> deaths = new ArrayList<>();
    private int starts;
    private boolean stopped;
    private Runnable stop = () -> {};

    /** @param script the fate of the first, the second, and so on, counted from 1 */
    ScriptedLauncher(ManualClock clock, IntFunction<Fate> script) {
        this.clock = clock;
        this.script = script;
    }

    void onStop(Runnable stop) {
        this.stop = () -> {
            stopped = true;
            stop.run();
        };
    }

    int starts() {
        return starts;
    }

    /** When they died, by the clock. */
    List<Duration> deaths() {
        return List.copyOf(deaths);
    }

    @Override
    public Child start() throws IOException {
        if (stopped) {
            throw new NotYet(
                    "no further start",
                    "one more",
                    "stop was called, its child has ended, and another one was started.");
        }
        starts++;
        var fate = script.apply(starts);
        switch (fate) {
            case Fate.Unborn() -> {
                deaths.add(clock.elapsed());
                throw new IOException("no room for another process");
            }
            case Fate.StoppedAtBirth() -> stop.run();
            case Fate.Exits e -> {}
            case Fate.StoppedInLife e -> {}
        }
        return new ScriptedChild(fate);
    }

    private final class ScriptedChild implements Child {

        private final Fate fate;
        private boolean killed;

        ScriptedChild(Fate fate) {
            this.fate = fate;
        }

        @Override
        public int awaitExit() {
            return switch (fate) {
                case Fate.Exits(var after, var value) -> {
                    clock.advance(after);
                    deaths.add(clock.elapsed());
                    yield value;
                }
                case Fate.StoppedInLife() -> {
                    stop.run();
                    yield killedOr("stop was called, and the child lives on: nobody has kept it where stop finds it.");
                }
                case Fate.StoppedAtBirth() ->
                    killedOr("stop was called while a child was being started, and that child lives on: "
                            + "nobody will end it.");
                case Fate.Unborn() -> throw new IllegalStateException("it was never born");
            };
        }

        private int killedOr(String livesOn) {
            if (!killed) {
                throw new NotYet("the child is killed", "it lives on", livesOn);
            }
            return 143;
        }

        @Override
        public void kill() {
            killed = true;
        }
    }
}
