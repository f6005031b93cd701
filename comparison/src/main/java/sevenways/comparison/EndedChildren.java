package sevenways.comparison;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;

/**
 * What the processes that this one has started, and that have ended, used in all, by getrusage(2). A process counts from
 * the moment in which it was waited for, and with it those that it has started and waited for itself. To ask costs the
 * lesson nothing, because it is over.
 */
final class EndedChildren {

    private static final int RUSAGE_CHILDREN = -1;

    /** Twice what the kernel fills: musl reserves as much again. */
    private static final long RUSAGE_SIZE = 2 * 144;

    /** On 64-bit Linux and macOS: two timevals of 16 bytes, then 14 longs, of which ru_nvcsw is the 13th. */
    private static final long RU_NVCSW = 2 * 16 + 12 * 8;

    private static final MethodHandle GETRUSAGE = getrusage();

    private EndedChildren() {}

    // region:ask
    /** How often they gave the processor away because they had to wait; null where the system does not tell. */
    static Long voluntarySwitches() {
        if (GETRUSAGE == null) {
            return null;
        }
        try (var arena = Arena.ofConfined()) {
            var usage = arena.allocate(RUSAGE_SIZE, Long.BYTES);
            var failed = (int) GETRUSAGE.invokeExact(RUSAGE_CHILDREN, usage);
            return failed == 0 ? usage.get(ValueLayout.JAVA_LONG, RU_NVCSW) : null;
        } catch (Throwable e) {
            throw new IllegalStateException("getrusage cannot be called as it is declared here", e);
        }
    }
    // endregion:ask

    /** Null on Windows, whose C library has no such function. */
    @SuppressWarnings("restricted")
    private static MethodHandle getrusage() {
        var linker = Linker.nativeLinker();
        var type = FunctionDescriptor.of(ValueLayout.JAVA_INT, ValueLayout.JAVA_INT, ValueLayout.ADDRESS);
        return linker.defaultLookup()
                .find("getrusage")
                .map(address -> linker.downcallHandle(address, type))
                .orElse(null);
    }
}
