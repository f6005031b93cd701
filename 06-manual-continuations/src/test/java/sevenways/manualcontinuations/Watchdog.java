package sevenways.manualcontinuations;

import java.util.Arrays;
import java.util.Optional;

/** Looks at a hub's platform thread from another one, and names the green thread's call that holds them all up. */
final class Watchdog {

    /** The frame below which a green thread's own frames end. */
    private static final String TASK = "runTask";

    private Watchdog() {}

    // region:look
    /**
     * The line that blocks, if the platform thread stands in native code inside a green thread. In a selector it stands
     * outside all of them, and a green thread that computes stands in Java.
     */
    static Optional<String> blockingCall(Thread platformThread) {
        var stack = platformThread.getStackTrace();
        var green = Arrays.stream(stack).map(StackTraceElement::getMethodName).anyMatch(TASK::equals);
        if (!green || !stack[0].isNativeMethod()) {
            return Optional.empty();
        }
        return Arrays.stream(stack)
                .filter(frame -> !frame.getClassName().startsWith("java.")
                        && !frame.getClassName().startsWith("sun.")
                        && !frame.getClassName().startsWith("jdk."))
                .findFirst()
                .map(frame -> stack[0].getMethodName() + ", called by " + frame);
    }
    // endregion:look
}
