package sevenways.exercises.kit;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What an answer has started and not ended: threads of its own, and processes. */
final class Leftovers {

    /** Groups of threads that the JDK makes when they are first needed, and never ends. */
    private static final Set<String> OF_THE_JDK = Set.of("InnocuousThreadGroup", "system", "CarrierThreads");

    private static final int LOOKS = 20;
    private static final long PATIENCE_NANOS = 300_000_000;

    private final Set<Thread> before = Thread.getAllStackTraces().keySet();

    Optional<Finding> finding() {
        var children = ProcessHandle.current().children().toList();
        if (!children.isEmpty()) {
            children.forEach(ProcessHandle::destroyForcibly);
            return Optional.of(leaves(
                    children.size() == 1 ? "1 child process" : children.size() + " child processes",
                    "Your code has left a child process behind."));
        }
        var threads = standing();
        return threads.isEmpty()
                ? Optional.empty()
                : Optional.of(leaves(
                        threads.stream().map(Thread::getName).sorted().limit(5).collect(Collectors.joining(", ")),
                        "Your code has left a thread behind."));
    }

    /**
     * Those that do not end. One that is about to end is runnable, and has ended when it is looked at again; unless it
     * turns for ever, which shows in its own CPU time.
     */
    private Set<Thread> standing() {
        var standing = started();
        var before = standing.stream().collect(Collectors.toMap(thread -> thread, CpuTime::of));
        for (var look = 0; look < LOOKS && !standing.isEmpty(); look += allStand(standing, before) ? 1 : 0) {
            Thread.yield();
            standing = started();
        }
        return standing;
    }

    private static boolean allStand(Set<Thread> threads, Map<Thread, Long> before) {
        return threads.stream()
                .allMatch(thread -> thread.getState() != Thread.State.RUNNABLE
                        || CpuTime.of(thread) - before.getOrDefault(thread, 0L) > PATIENCE_NANOS);
    }

    /** Neither one of the JDK's nor one of the kit's, nor one that has ended. */
    static boolean mayBeTheAnswers(Thread thread) {
        var group = thread.getThreadGroup();
        return group != null && group != Carrier.GROUP && !OF_THE_JDK.contains(group.getName());
    }

    private Set<Thread> started() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> !before.contains(thread))
                .filter(Leftovers::mayBeTheAnswers)
                .filter(thread -> !thread.getName().startsWith("ForkJoinPool"))
                .collect(Collectors.toSet());
    }

    private static Finding leaves(String got, String means) {
        return new Finding(Finding.Kind.LEAVES, "leavesNothingBehind", "nothing is left", got, means, "", "");
    }
}
