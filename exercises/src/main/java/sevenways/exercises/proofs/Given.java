package sevenways.exercises.proofs;

import sevenways.exercises.verdict.AnswerVerdict;

/**
 * How far an answer has come: the proofs are asked for in their order, up to the first that it does not give. What would
 * come behind that one is unknown, and counts for nothing: the file that nobody has touched gives some of it, too.
 *
 * @param count of the proofs that it has given
 */
public record Given(Proving proving, int count) {

    public enum State {
        GIVEN,
        LACKS,
        NOT_ASKED
    }

    public static Given none(Proving proving) {
        return new Given(proving, 0);
    }

    public static Given of(Proving proving, AnswerVerdict verdict) {
        return verdict.isSolved()
                ? new Given(proving, proving.steps().size())
                : new Given(proving, Math.max(0, proving.place(verdict.proof())));
    }

    public int all() {
        return proving.steps().size();
    }

    public State state(int step) {
        if (step < count) {
            return State.GIVEN;
        }
        return step == count ? State.LACKS : State.NOT_ASKED;
    }

    /** From 0 for what was handed out to 1 for a solved one. */
    public double share() {
        return Math.max(0.0, count - proving.ofStarter()) / (all() - proving.ofStarter());
    }
}
