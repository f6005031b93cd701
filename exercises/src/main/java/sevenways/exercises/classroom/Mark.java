package sevenways.exercises.classroom;

import sevenways.exercises.verdict.AnswerVerdict;

/** What became of a student's answer to an exercise. */
public enum Mark {
    SOLVED('+', "solved"),
    NOT_YET('x', "not yet"),
    HANGS('~', "hangs"),
    DOES_NOT_COMPILE('!', "does not compile"),
    UNTOUCHED('.', "untouched"),
    MISSING(' ', "missing"),
    /** Our fault, or a file that breaks the compiler itself. */
    NOT_CHECKED('?', "not checked");

    private final char sign;
    private final String inWords;

    Mark(char sign, String inWords) {
        this.sign = sign;
        this.inWords = inWords;
    }

    static Mark of(AnswerVerdict verdict) {
        return switch (verdict.kind()) {
            case SOLVED -> SOLVED;
            case HANGS -> HANGS;
            case DOES_NOT_COMPILE, UNREADABLE -> DOES_NOT_COMPILE;
            case NOT_YET, FAILS, DEADLOCK, LEAVES, ENDS, OUT_OF_MEMORY -> NOT_YET;
        };
    }

    public char sign() {
        return sign;
    }

    public String inWords() {
        return inWords;
    }

    /** Whether the student has tried, in vain so far. */
    public boolean isTrouble() {
        return this == NOT_YET || this == HANGS || this == DOES_NOT_COMPILE;
    }
}
