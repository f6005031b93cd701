package sevenways.exercises.progress;

import java.time.Duration;
import java.time.Instant;

/**
 * What became of one exercise.
 *
 * @param hash of the file that was solved; null if none was
 * @param hints how many of its hints have been seen
 * @param solutionShown whether the solution was shown before the exercise was solved
 * @param begun when it was first checked, or its first hint was seen; null if neither was, or if that was not noted
 * @param minutes from then until it was first solved, breaks included; null if it has not been, or begun is not known
 */
public record Attempt(boolean solved, String hash, int hints, boolean solutionShown, Instant begun, Long minutes) {

    static final Attempt NONE = new Attempt(false, null, 0, false, null, null);

    public Attempt begunAt(Instant now) {
        return begun == null ? new Attempt(solved, hash, hints, solutionShown, now, minutes) : this;
    }

    public Attempt solvedBy(String hash, Instant now) {
        var first = minutes == null && begun != null
                ? Long.valueOf(Duration.between(begun, now).toMinutes())
                : minutes;
        return new Attempt(true, hash, hints, solutionShown, begun, first);
    }

    public Attempt notSolved() {
        return new Attempt(false, null, hints, solutionShown, begun, minutes);
    }

    public Attempt withHints(int seen) {
        return new Attempt(solved, hash, seen, solutionShown, begun, minutes);
    }

    public Attempt withSolutionShown() {
        return new Attempt(solved, hash, hints, true, begun, minutes);
    }
}
