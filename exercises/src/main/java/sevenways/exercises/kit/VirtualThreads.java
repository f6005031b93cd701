package sevenways.exercises.kit;

import java.lang.reflect.Field;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.Executor;

/**
 * What the JDK keeps to itself about virtual threads: who carries them, and how long one of them is willing to
 * wait. The check's JVM needs {@code --add-opens=java.base/java.lang=ALL-UNNAMED}.
 */
final class VirtualThreads {

    private static final Field TIMEOUT = field("timeout");
    private static final Field CARRIER = field("carrierThread");

    private VirtualThreads() {}

    /** Builds threads that are carried by whoever runs what the executor is given. */
    static Thread.Builder.OfVirtual carriedBy(Executor scheduler) {
        try {
            var constructor = Class.forName("java.lang.ThreadBuilders$VirtualThreadBuilder")
                    .getDeclaredConstructor(Executor.class);
            constructor.setAccessible(true);
            return (Thread.Builder.OfVirtual) constructor.newInstance(scheduler);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    /** How long the last wait with a limit was to take, of a thread that is in it. */
    static Duration patience(Thread virtualThread) {
        try {
            var amount = TIMEOUT.getLong(virtualThread);
            return isInObjectWait(virtualThread) ? Duration.ofMillis(amount) : Duration.ofNanos(amount);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    /** From now on {@link #hasSetALimit} tells of waits to come. */
    static void forgetLimit(Thread virtualThread) {
        try {
            TIMEOUT.setLong(virtualThread, 0);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Whether it has begun a wait with a limit below this one since the last was forgotten; it need not stand yet. */
    static boolean hasSetALimit(Thread virtualThread, Duration below) {
        try {
            var nanos = TIMEOUT.getLong(virtualThread);
            return nanos != 0 && nanos < below.toNanos();
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Whether somebody carries it now. Then the JDK says that it is in the state in which its carrier is. */
    static boolean isCarried(Thread virtualThread) {
        try {
            return CARRIER.get(virtualThread) != null;
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean isInObjectWait(Thread thread) {
        return Arrays.stream(thread.getStackTrace())
                .anyMatch(frame -> frame.getClassName().equals(Object.class.getName())
                        && frame.getMethodName().equals("wait"));
    }

    private static Field field(String name) {
        try {
            var field = Class.forName("java.lang.VirtualThread").getDeclaredField(name);
            field.setAccessible(true);
            return field;
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
