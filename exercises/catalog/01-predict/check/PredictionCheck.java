package sevenways.e01.predict;

import java.util.ArrayList;
import java.util.List;
import sevenways.exercises.kit.NotYet;
import sevenways.exercises.kit.Proof;
import sevenways.lab.site.SiteLog;

/** Logs that were made up, and one that was not. */
final class PredictionCheck {

    private static final SiteLog OVERLAP = overlapping(60, 80, 100, 120, 140, 60, 80, 100, 120, 140);
    private static final SiteLog TOUCH = touching(60, 80, 100, 120, 140, 61, 80, 100, 122, 140);
    private static final SiteLog NONE = overlapping();
    private static final SiteLog NO_LENGTH = overlapping(0);

    /** Eight pages behind a gate of eight, as the embedded site has logged them. */
    private static final SiteLog RECORDED = new SiteLog(List.of(
            visit(50, 153),
            visit(0, 153),
            visit(6, 153),
            visit(6, 153),
            visit(7, 156),
            visit(7, 156),
            visit(8, 156),
            visit(50, 157)));

    @Proof(1)
    void theSumOfTheWaits() {
        var predicted = Prediction.oneAfterTheOther(OVERLAP);
        if (predicted == 10 * 140) {
            throw new NotYet(
                    "1000 ms",
                    "1400 ms",
                    "Ten times the slowest is 1400 ms, and only two of these ten visits took 140 ms.");
        }
        isRight(
                1000,
                predicted,
                "These ten visits overlapped and took 140 ms together."
                        + " One after the other they take the sum of their waits, 1000 ms.");
        isRight(
                1003,
                Prediction.oneAfterTheOther(TOUCH),
                "These ten visits took 1003 ms, one after the other: each has a length of its own, and none is lost.");
    }

    @Proof(2)
    void theLimitIsTheSlowestPage() {
        isRight(140, Prediction.limit(OVERLAP), "All at once, ten visits take as long as the slowest of them, 140 ms.");
        isRight(
                140,
                Prediction.limit(TOUCH),
                "These ten visits took 1003 ms, one after the other. All at once they take as long as the slowest, 140 ms.");
    }

    @Proof(3)
    void howManyTimesFaster() {
        isRight(
                1000.0 / 140,
                Prediction.timesFaster(OVERLAP),
                "One after the other takes 1000 ms, and all at once 140 ms: that is 7.14 times as fast.");
    }

    @Proof(4)
    void whereNobodyWaits() {
        for (var log : List.of(NONE, NO_LENGTH)) {
            isRight(0, Prediction.oneAfterTheOther(log), "Where nobody waits, there is nothing to add up.");
            isRight(0, Prediction.limit(log), "Where nobody waits, all at once takes no time.");
            isRight(1, Prediction.timesFaster(log), "Where nobody waits, neither way is faster: 1 is wanted.");
        }
    }

    @Proof(5)
    void inALogThatWasRecorded() {
        isRight(
                1103,
                Prediction.oneAfterTheOther(RECORDED),
                "Eight pages of a real log wait 1103 ms, one after the other.");
        isRight(153, Prediction.limit(RECORDED), "The slowest of eight pages of a real log has waited 153 ms.");
        isRight(1103.0 / 153, Prediction.timesFaster(RECORDED), "1103 ms to 153 ms is 7.21 times.");
    }

    private static void isRight(long expected, long predicted, String means) {
        if (predicted != expected) {
            throw new NotYet(expected + " ms", predicted + " ms", means);
        }
    }

    private static void isRight(double expected, double predicted, String means) {
        if (!(Math.abs(predicted - expected) < 0.01)) {
            throw new NotYet("%.2f times".formatted(expected), "%.2f times".formatted(predicted), means);
        }
    }

    private static SiteLog overlapping(int... lengths) {
        var visits = new ArrayList<SiteLog.Visit>();
        for (var length : lengths) {
            visits.add(visit(0, length));
        }
        return new SiteLog(visits);
    }

    private static SiteLog touching(int... lengths) {
        var visits = new ArrayList<SiteLog.Visit>();
        var begin = 0L;
        for (var length : lengths) {
            visits.add(visit(begin, begin + length));
            begin += length;
        }
        return new SiteLog(visits);
    }

    private static SiteLog.Visit visit(long received, long answered) {
        return new SiteLog.Visit(received, answered, 200, "/kettle.html");
    }
}
