package sevenways.exercises.kit;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What an answer has started and not ended: threads of its own, and processes. */
final class Leftovers {

    /** Groups of threads that the JDK makes when they are first needed, and never ends. */
    private static final Set<String> OF_THE_JDK = Set.of("InnocuousThreadGroup", "system", "CarrierThreads");

    /** In the groups of others: the common pool, and virtual threads that wait for the sockets of others. */
    private static final Set<String> NAMES_OF_THE_JDK = Set.of("ForkJoinPool", "SubPoller");

    private static final int LOOKS = 20;
    private static final long PATIENCE_NANOS = 300_000_000;

    private final Set<Thread> before = AllThreads.alive().collect(Collectors.toSet());
    private final AnswerFrames answer;

    Leftovers(AnswerFrames answer) {
        this.answer = answer;
    }

    Optional<Finding> finding() {
        var children = ProcessHandle.current().children().toList();
        if (!children.isEmpty()) {
            children.forEach(ProcessHandle::destroyForcibly);
            return Optional.of(leaves(
                    children.size() == 1 ? "1 child process" : children.size() + " child processes",
                    "Your code has left a child process behind.",
                    ""));
        }
        var threads = standing();
        return threads.isEmpty()
                ? Optional.empty()
                : Optional.of(leaves(
                        threads.stream().map(Leftovers::name).sorted().limit(5).collect(Collectors.joining(", ")),
                        "Your code has left a thread behind.",
                        answer.lineOf(threads.stream()
                                        .map(Thread::getStackTrace)
                                        .toList())
                                .orElse("")));
    }

    /**
     * Those that do not end. One that is about to end is runnable, and has ended when it is looked at again; unless it
     * turns for ever, which shows in its own CPU time.
     */
    private Set<Thread> standing() {
        var standing = started();
        var before =
                standing.stream().collect(Collectors.toMap(thread -> thread, thread -> CpuTime.of(measured(thread))));
        for (var look = 0; look < LOOKS && !standing.isEmpty(); look += allStand(standing, before) ? 1 : 0) {
            Thread.yield();
            standing = started();
        }
        return standing;
    }

    private static boolean allStand(Set<Thread> threads, Map<Thread, Long> before) {
        return threads.stream()
                .allMatch(thread -> thread.getState() != Thread.State.RUNNABLE
                        || CpuTime.of(measured(thread)) - before.getOrDefault(thread, 0L) > PATIENCE_NANOS);
    }

    /** A virtual thread has no CPU time of its own; but while it turns, so does the one that looks at it. */
    private static Thread measured(Thread thread) {
        return thread.isVirtual() ? Thread.currentThread() : thread;
    }

    /** Neither one of the JDK's nor one of the kit's, nor one that has ended. */
    static boolean mayBeTheAnswers(Thread thread) {
        var group = thread.getThreadGroup();
        return group != null && group != Carrier.GROUP && !OF_THE_JDK.contains(group.getName());
    }

    private Set<Thread> started() {
        return AllThreads.alive()
                .filter(thread -> !before.contains(thread))
                .filter(Leftovers::mayBeTheAnswers)
                .filter(thread -> !OneCarrier.hasAnyMade(thread))
                .filter(thread -> !Interleavings.areRunBy(thread))
                .filter(thread -> NAMES_OF_THE_JDK.stream().noneMatch(thread.getName()::startsWith))
                .collect(Collectors.toSet());
    }

    private static String name(Thread thread) {
        return thread.getName().isEmpty() ? "a virtual thread without a name" : thread.getName();
    }

    private static Finding leaves(String got, String means, String line) {
        return new Finding(Finding.Kind.LEAVES, "leavesNothingBehind", "nothing is left", got, means, line, "");
    }
}
