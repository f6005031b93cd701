package sevenways.manualcontinuations;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

/** Looks at a hub's platform thread from another one, and names the green thread's call that holds them all up. */
final class Watchdog {

    /** The JDK's native methods in which a thread waits for somebody else. In the others it computes. */
    private static final Set<String> NATIVE_WAITS =
            Set.of(("wait poll accept connect0 lookupAllHostAddr getHostByAddr force0 lock0 read read0 readv0 pread0"
                            + " readBytes readBytes0 write write0 writev0 pwrite0 writeBytes")
                    .split(" "));

    /** What a channel tries once, and then returns: {@link Hub#await} takes only channels that do not block. */
    private static final Set<String> TRIES_OF_A_CHANNEL = Set.of("connect", "implRead", "implWrite");

    private Watchdog() {}

    /** What the thread does now, to be judged as often as one likes; null if it has ended. */
    static ThreadInfo look(Thread platformThread) {
        return ManagementFactory.getThreadMXBean().getThreadInfo(platformThread.threadId(), Integer.MAX_VALUE);
    }

    // region:look
    /** The call that blocks, if the platform thread waits inside a green thread. In a selector it is outside them all. */
    static Optional<String> blockingCall(ThreadInfo look) {
        var stack = look.getStackTrace();
        if (!isInGreenThread(stack) || !waits(look.getThreadState(), stack)) {
            return Optional.empty();
        }
        return Arrays.stream(stack)
                .filter(frame -> !isOfTheJdk(frame))
                .findFirst()
                .map(frame -> look.getThreadState() + " in " + stack[0].getMethodName() + ", at " + frame);
    }

    private static boolean waits(Thread.State state, StackTraceElement[] stack) {
        return switch (state) {
            case BLOCKED, WAITING, TIMED_WAITING -> true;
            // The JVM calls all native code RUNNABLE: there, only the method's name tells.
            case RUNNABLE -> stack[0].isNativeMethod() && waitsInNativeCode(stack);
            case NEW, TERMINATED -> false;
        };
    }

    private static boolean waitsInNativeCode(StackTraceElement[] stack) {
        var method = stack[0].getMethodName();
        return isOfTheJdk(stack[0])
                && NATIVE_WAITS.contains(method)
                && (method.equals("poll") || !isTriedByAChannel(stack));
    }
    // endregion:look

    private static boolean isTriedByAChannel(StackTraceElement[] stack) {
        return Arrays.stream(stack)
                .anyMatch(frame -> frame.getClassName().equals("sun.nio.ch.SocketChannelImpl")
                        && TRIES_OF_A_CHANNEL.contains(frame.getMethodName()));
    }

    private static boolean isInGreenThread(StackTraceElement[] stack) {
        return Arrays.stream(stack)
                .anyMatch(frame -> frame.getClassName().equals(GreenThread.class.getName())
                        && frame.getMethodName().equals("runTask"));
    }

    private static boolean isOfTheJdk(StackTraceElement frame) {
        var name = frame.getClassName();
        return name.startsWith("java.") || name.startsWith("sun.") || name.startsWith("jdk.");
    }
}
