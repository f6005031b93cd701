package sevenways.exercises.kit;

import java.util.Arrays;
import java.util.Collection;
import java.util.Optional;

/** Finds the learner's own line on a stack. */
record AnswerFrames(String file, String packageName) {

    /** The innermost line of the answer, as {@code Page.java:31}. */
    Optional<String> line(StackTraceElement[] stack) {
        return Arrays.stream(stack)
                .filter(this::isAnswers)
                .findFirst()
                .map(frame -> file + ":" + frame.getLineNumber());
    }

    Optional<String> lineOf(Collection<StackTraceElement[]> stacks) {
        return stacks.stream().map(this::line).flatMap(Optional::stream).findFirst();
    }

    private boolean isAnswers(StackTraceElement frame) {
        return file.equals(frame.getFileName()) && frame.getClassName().startsWith(packageName + ".");
    }
}
