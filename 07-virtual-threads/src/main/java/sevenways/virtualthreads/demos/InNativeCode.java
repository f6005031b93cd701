package sevenways.virtualthreads.demos;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.time.Duration;

/**
 * C's {@code qsort} calls a comparator in Java, and the comparator waits. Between A's Java frames there are frames of
 * C, which may point into their own stack: nobody can put that aside.
 */
final class InNativeCode {

    private static final Linker LINKER = Linker.nativeLinker();

    private final ThreadB b;

    private InNativeCode(ThreadB b) {
        this.b = b;
    }

    public static void main(String[] args) throws IOException {
        OneCarrier.show(
                "in a comparator that native code calls", Duration.ofSeconds(1), b -> new InNativeCode(b).sort());
    }

    // region:qsort
    private void sort() throws Throwable {
        try (var memory = Arena.ofConfined()) {
            var twoNumbers = memory.allocate(JAVA_INT, 2);
            b.start();
            qsort().invokeExact(twoNumbers, 2L, JAVA_INT.byteSize(), comparator(memory));
        }
    }

    private int compare(MemorySegment one, MemorySegment other) {
        b.await();
        return 0;
    }
    // endregion:qsort

    @SuppressWarnings("restricted")
    private static MethodHandle qsort() {
        var function = LINKER.defaultLookup().findOrThrow("qsort");
        return LINKER.downcallHandle(function, FunctionDescriptor.ofVoid(ADDRESS, JAVA_LONG, JAVA_LONG, ADDRESS));
    }

    @SuppressWarnings("restricted")
    private MemorySegment comparator(Arena memory) throws ReflectiveOperationException {
        var type = MethodType.methodType(int.class, MemorySegment.class, MemorySegment.class);
        var method = MethodHandles.lookup().bind(this, "compare", type);
        return LINKER.upcallStub(method, FunctionDescriptor.of(JAVA_INT, ADDRESS, ADDRESS), memory);
    }
}
