package sevenways.e03.supervise;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.function.IntFunction;
import sevenways.e03.supervise.ScriptedLauncher.Fate;
import sevenways.exercises.kit.ManualClock;
import sevenways.exercises.kit.NotYet;
import sevenways.exercises.kit.Proof;
import sevenways.lab.JavaCommand;

/** Children of a script, whose lives are written in seconds of a clock that the check moves; and at last a real one. */
final class SupervisorCheck {

    private static final int MANY = 100;

    private final ManualClock clock = new ManualClock();
    private ScriptedLauncher children;

    @Proof(1)
    void aChildThatDiesAtOnceIsNotStartedForEver() throws Exception {
        var end = supervise(number -> {
            if (number == 5) {
                throw new NotYet(
                        "4 starts, and then it gives up",
                        "a fifth start",
                        "The child has died 4 times within 10 s, and is started a fifth time: a supervisor "
                                + "that never "
                                + "gives up makes one defect a busy loop.");
            }
            return new Fate.Exits(Duration.ofSeconds(1), 7);
        });
        hasGivenUp(end, 4);
    }

    @Proof(2)
    void whoHasDoneItsWorkIsNotStartedAgain() throws Exception {
        var end = supervise(number -> {
            if (number > 1) {
                throw new NotYet(
                        "1 start", "a second one", "The child ended with 0, since it was done, and was started again.");
            }
            return done();
        });
        holds(end, 1, "The child ended with 0, and run says something else than that it is done.");
    }

    @Proof(3)
    void deathsThatAreFarApartAreForgiven() throws Exception {
        var end = supervise(number -> number <= 6 ? dies(3600) : done());
        holds(end, 7, "It gave up, and between two deaths there was an hour each: those are mishaps, and no defect.");
    }

    @Proof(4)
    void neverMoreThanThreeWithinTenSeconds() throws Exception {
        var end = supervise(number -> number <= 8 ? dies(4) : done());
        holds(end, 9, "It gave up, and there were never more than 3 deaths within 10 s: one was 4 s after the other.");
    }

    @Proof(5)
    void theTenSecondsBeginAtAnyDeath() throws Exception {
        var end = supervise(number -> switch (number) {
            case 1 -> dies(1);
            case 2 -> dies(6);
            case 3, 4 -> dies(3);
            case 5 -> dies(2);
            default ->
                throw new NotYet(
                        "5 starts, and then it gives up",
                        "deaths at 1, 7, 10, 13 and 15 s, and a sixth start",
                        "The last 4 deaths came within 8 s, and the child is started again: any death may be the first"
                                + " of four within ten seconds.");
        });
        hasGivenUp(end, 5);
    }

    @Proof(6)
    void aStartThatFailsIsADeath() throws Exception {
        var end = supervise(number -> number == 1 ? new Fate.Unborn() : done());
        holds(
                end,
                2,
                "One start failed, and the supervisor has ended: that is a death like any other, and "
                        + "it tries again.");
        end = supervise(number -> {
            if (number == MANY) {
                throw new NotYet(
                        "4 attempts",
                        "100 attempts",
                        "No child can be started, and the supervisor has tried 100 times: a start that fails "
                                + "is a death, too.");
            }
            return new Fate.Unborn();
        });
        hasGivenUp(end, 4);
    }

    @Proof(7)
    void stopIsHeardInTheMiddleOfALife() throws Exception {
        holdsStopped(supervise(number -> number == 1 ? dies(1) : new Fate.StoppedInLife()));
    }

    @Proof(8)
    void stopIsHeardInTheMiddleOfAStart() throws Exception {
        holdsStopped(supervise(number -> number == 1 ? dies(1) : new Fate.StoppedAtBirth()));
    }

    @Proof(9)
    void whoIsStoppedHasNotGivenUp() throws Exception {
        var end = supervise(number -> number <= 3 ? dies(1) : new Fate.StoppedInLife());
        if (end instanceof End.GaveUp) {
            throw new NotYet(
                    "Stopped",
                    "GaveUp",
                    "stop was called and has killed the child, and run counts that as a death and says that"
                            + " it gave up.");
        }
        holdsStopped(end);
    }

    @Proof(10)
    void aRealChildIsNoOther() throws Exception {
        var real =
                new ProcessLauncher(JavaCommand.of(List.of("-Xshare:auto"), ExitsWithSeven.class.getName(), List.of()));
        var scripted = new ScriptedLauncher(clock, number -> done());
        var starts = new int[1];
        var end = new Supervisor(() -> starts[0]++ == 0 ? real.start() : scripted.start(), clock).run();
        if (!(end instanceof End.Done) || starts[0] != 2) {
            throw new NotYet(
                    "2 starts", starts[0] + " starts", "A process has ended with 7, and was not started again.");
        }
    }

    private End supervise(IntFunction<Fate> script) throws Exception {
        children = new ScriptedLauncher(clock, script);
        var supervisor = new Supervisor(children, clock);
        children.onStop(supervisor::stop);
        try {
            return supervisor.run();
        } catch (Exception e) {
            if (e instanceof IOException) {
                throw startFailed(e);
            }
            throw e;
        }
    }

    private static NotYet startFailed(Exception thrown) {
        return new NotYet(
                "it tries again",
                thrown.toString(),
                "One start failed, and run has ended with that exception: such a start is a death like any other.",
                thrown.getStackTrace());
    }

    private static Fate dies(int seconds) {
        return new Fate.Exits(Duration.ofSeconds(seconds), 7);
    }

    private static Fate done() {
        return new Fate.Exits(Duration.ofSeconds(1), 0);
    }

    private void hasGivenUp(End end, int starts) {
        if (children.starts() < starts && !(end instanceof End.GaveUp)) {
            throw new NotYet(
                    "a child that has died is started again",
                    "%d starts, and %s".formatted(children.starts(), end),
                    "run has ended, and neither has a child done its work nor was it given up or stopped.");
        }
        if (children.starts() != starts) {
            throw new NotYet(
                    starts + " starts",
                    children.starts() + " starts",
                    "It gave up too early: only the fourth death within 10 s is one too many.");
        }
        if (!(end instanceof End.GaveUp(var lastDeath)) || lastDeath == null || lastDeath.isBlank()) {
            throw new NotYet(
                    "GaveUp, and why", "" + end, "It gave up, and does not say so, or not what the last death was.");
        }
    }

    private void holds(End end, int starts, String means) {
        if (!(end instanceof End.Done) || children.starts() != starts) {
            throw new NotYet(
                    "%d starts, and Done".formatted(starts), "%d, and %s".formatted(children.starts(), end), means);
        }
    }

    private static void holdsStopped(End end) {
        if (!(end instanceof End.Stopped)) {
            throw new NotYet("Stopped", "" + end, "stop was called, and run does not say that it was stopped.");
        }
    }
}
