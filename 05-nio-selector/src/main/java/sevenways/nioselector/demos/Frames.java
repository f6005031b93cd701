package sevenways.nioselector.demos;

import java.util.List;
import java.util.stream.Stream;

/** What a stack trace tells of our own code. */
final class Frames {

    private Frames() {}

    /** Class and method of each frame that is not the JDK's, the innermost first. */
    static List<String> of(Throwable thrown) {
        return Stream.of(thrown.getStackTrace())
                .filter(frame -> frame.getClassName().startsWith("sevenways."))
                .map(frame -> frame.getClassName().replaceFirst(".*[.$]", "") + "." + frame.getMethodName())
                .toList();
    }
}
