package sevenways.exercises.catalog;

import sevenways.exercises.verdict.AnswerVerdict;

/**
 * What the check says of an answer that is known.
 *
 * @param kind how it ends; not given means {@link AnswerVerdict.Kind#NOT_YET}
 * @param proof the proof that the answer does not give
 * @param says the sentence, whole; not given where the kind says it all
 */
public record Expectation(AnswerVerdict.Kind kind, String proof, String says) {

    public Expectation {
        kind = kind == null ? AnswerVerdict.Kind.NOT_YET : kind;
    }

    public boolean isMetBy(AnswerVerdict verdict) {
        return kind == verdict.kind()
                && (proof == null || proof.equals(verdict.proof()))
                && (says == null || says.strip().equals(verdict.means()));
    }
}
