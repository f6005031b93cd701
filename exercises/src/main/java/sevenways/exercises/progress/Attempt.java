package sevenways.exercises.progress;

/**
 * What became of one exercise.
 *
 * @param hash of the file that was solved; null if none was
 * @param hints how many of its hints have been seen
 * @param solutionShown whether the solution was shown before the exercise was solved
 */
public record Attempt(boolean solved, String hash, int hints, boolean solutionShown) {

    static final Attempt NONE = new Attempt(false, null, 0, false);

    public Attempt solvedBy(String hash) {
        return new Attempt(true, hash, hints, solutionShown);
    }

    public Attempt notSolved() {
        return new Attempt(false, null, hints, solutionShown);
    }

    public Attempt withHints(int seen) {
        return new Attempt(solved, hash, seen, solutionShown);
    }

    public Attempt withSolutionShown() {
        return new Attempt(solved, hash, hints, true);
    }
}
