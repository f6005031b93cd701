package sevenways.exercises.verdict;

/**
 * What a learner is told of an answer.
 *
 * @param proof the proof that was not given; empty where there was none to give
 * @param expected what would have been right; empty if the answer is
 * @param got what was seen instead
 * @param means the sentence that says what it means; empty if the answer is right
 * @param line the learner's line on which it happened, as {@code Page.java:31}; empty if none is known
 * @param trace an interleaving that breaks the answer, as lines of text; else empty
 * @param output what the answer has printed
 */
public record AnswerVerdict(
        Kind kind, String proof, String expected, String got, String means, String line, String trace, Output output) {

    public enum Kind {
        SOLVED,
        NOT_YET,
        /** It threw what it should not. */
        FAILS,
        HANGS,
        DEADLOCK,
        /** It left a thread or a process behind. */
        LEAVES,
        /** It ended the JVM. */
        ENDS,
        OUT_OF_MEMORY,
        DOES_NOT_COMPILE,
        /** There is no file, or it is not text. */
        UNREADABLE
    }

    /** One that no JVM was needed for. */
    public static AnswerVerdict withoutRun(Kind kind, String expected, String got, String means, String line) {
        return new AnswerVerdict(kind, "", expected, got, means, line, "", Output.NONE);
    }

    /** Else no chapter helps. */
    public boolean wasRun() {
        return kind != Kind.DOES_NOT_COMPILE && kind != Kind.UNREADABLE;
    }

    public boolean isSolved() {
        return kind == Kind.SOLVED;
    }
}
