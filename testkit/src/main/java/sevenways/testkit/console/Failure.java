package sevenways.testkit.console;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.platform.launcher.TestIdentifier;

/** A test that failed: its name, what was expected and what came, and the line of ours that found out. */
final class Failure {

    private static final String OURS = "sevenways.";

    private static final int MOST_LINES = 20;

    private Failure() {}

    static String text(TestIdentifier test, Class<?> type, Optional<Throwable> thrown) {
        var what = thrown.map(Failure::message).orElse("no reason was given");
        var where =
                thrown.flatMap(Failure::place).map(place -> "\n    at " + place).orElse("");
        return "  FAILED " + type.getSimpleName() + ", " + test.getDisplayName() + "\n"
                + firstLines(what).map(line -> "    " + line).collect(Collectors.joining("\n")) + where;
    }

    /** A screen has room for more than one failure; Maven's report has all lines. */
    private static Stream<String> firstLines(String text) {
        var lines = text.strip().lines().toList();
        var more = lines.size() - MOST_LINES;
        return more <= 0
                ? lines.stream()
                : Stream.concat(lines.stream().limit(MOST_LINES), Stream.of("... and " + more + " lines more"));
    }

    /** The causes, too: where one error only says in which run another was found, the other is the reason. */
    private static String message(Throwable thrown) {
        var own = thrown instanceof AssertionError && thrown.getMessage() != null
                ? thrown.getMessage()
                : thrown.toString();
        return thrown.getCause() == null ? own : own + "\n" + message(thrown.getCause());
    }

    private static Optional<String> place(Throwable thrown) {
        if (thrown.getCause() != null) {
            return place(thrown.getCause());
        }
        return Arrays.stream(thrown.getStackTrace())
                .filter(frame -> frame.getClassName().startsWith(OURS))
                .findFirst()
                .map(frame -> frame.getClassName() + "." + frame.getMethodName() + "(" + frame.getFileName() + ":"
                        + frame.getLineNumber() + ")");
    }
}
