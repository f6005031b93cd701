package sevenways.exercises.kit;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What an answer has started and not ended: threads of its own, and processes. */
final class Leftovers {

    /** Groups of threads that the JDK makes when they are first needed, and never ends. */
    private static final Set<String> OF_THE_JDK = Set.of("InnocuousThreadGroup", "system", "CarrierThreads");

    private static final int LOOKS = 20;

    private final Set<Thread> before = Thread.getAllStackTraces().keySet();

    Optional<Finding> finding() {
        var children = ProcessHandle.current().children().toList();
        if (!children.isEmpty()) {
            children.forEach(ProcessHandle::destroyForcibly);
            return Optional.of(leaves(
                    "%d child processes".formatted(children.size()), "The answer has left a child process behind."));
        }
        var threads = standing();
        return threads.isEmpty()
                ? Optional.empty()
                : Optional.of(leaves(
                        threads.stream().map(Thread::getName).sorted().limit(5).collect(Collectors.joining(", ")),
                        "The answer has left a thread behind."));
    }

    /** Those that do not end: one that is about to end is runnable, and has ended when it is looked at again. */
    private Set<Thread> standing() {
        var standing = started();
        for (var look = 0; look < LOOKS && !standing.isEmpty(); look += allWait(standing) ? 1 : 0) {
            Thread.yield();
            standing = started();
        }
        return standing;
    }

    private static boolean allWait(Set<Thread> threads) {
        return threads.stream().allMatch(thread -> thread.getState() != Thread.State.RUNNABLE);
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
