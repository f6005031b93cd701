package sevenways.exercises.kit;

import java.util.stream.Stream;
import jdk.internal.vm.ThreadContainer;
import jdk.internal.vm.ThreadContainers;

/** Every thread of this JVM, also the virtual ones, which the JDK shows in no list but keeps for a dump of all threads. */
final class AllThreads {

    private AllThreads() {}

    /** Those that have begun and not ended. */
    static Stream<Thread> alive() {
        return Stream.concat(
                Thread.getAllStackTraces().keySet().stream(),
                within(ThreadContainers.root()).filter(Thread::isVirtual));
    }

    private static Stream<Thread> within(ThreadContainer container) {
        return Stream.concat(container.threads(), container.children().flatMap(AllThreads::within));
    }
}
