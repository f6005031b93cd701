package sevenways.exercises.kit;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.time.Duration;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/** Looks at the proofs from beside: ends a deadlock at once, and at the limit whatever still runs. */
final class Watch {

    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(50);

    private final Duration limit;
    private final AnswerFrames answer;
    private final Report report;
    private final Thread prover = Thread.currentThread();

    Watch(Duration limit, AnswerFrames answer, Report report) {
        this.limit = limit;
        this.answer = answer;
        this.report = report;
    }

    Finding over(Proofs proofs) throws ReflectiveOperationException {
        Thread.ofPlatform().daemon().name("watch").start(() -> watch(proofs));
        var leftovers = new Leftovers(answer);
        var finding = proofs.first();
        return finding.kind() == Finding.Kind.PROVED ? leftovers.finding().orElse(finding) : finding;
    }

    private void watch(Proofs proofs) {
        var end = System.nanoTime() + limit.toNanos();
        while (System.nanoTime() - end < 0) {
            // What was found on a thread of the answer is no less found, though the prover still waits.
            NotYet.first().ifPresent(notYet -> end(proofs.notYet(notYet)));
            deadlocked().ifPresent(threads -> end(deadlock(proofs, threads)));
            try {
                TimeUnit.NANOSECONDS.sleep(BETWEEN_LOOKS.toNanos());
            } catch (InterruptedException e) {
                return;
            }
        }
        end(hang(proofs));
    }

    /** Tells it, and ends this JVM with all that it has started. */
    void end(Finding finding) {
        report.tell(finding);
        // Whoever started this JVM can no longer find its children once it has ended.
        ProcessHandle.current().descendants().forEach(ProcessHandle::destroyForcibly);
        Runtime.getRuntime().halt(0);
    }

    private static Optional<ThreadInfo[]> deadlocked() {
        var threads = ManagementFactory.getThreadMXBean();
        var ids = threads.findDeadlockedThreads();
        return ids == null ? Optional.empty() : Optional.of(threads.getThreadInfo(ids, Integer.MAX_VALUE));
    }

    private Finding deadlock(Proofs proofs, ThreadInfo[] threads) {
        var waits = Arrays.stream(threads)
                .sorted(Comparator.comparing(ThreadInfo::getThreadName))
                .map(this::wait)
                .collect(Collectors.joining(", "));
        return new Finding(
                Finding.Kind.DEADLOCK,
                proofs.current(),
                "all threads go on",
                waits,
                "Deadlock: each of these threads waits for what another of them holds.",
                answer.lineOf(Arrays.stream(threads)
                                .map(ThreadInfo::getStackTrace)
                                .toList())
                        .orElse(""),
                "");
    }

    private String wait(ThreadInfo thread) {
        var line = answer.line(thread.getStackTrace()).orElse("?");
        return "%s waits for what %s holds (%s)".formatted(thread.getThreadName(), thread.getLockOwnerName(), line);
    }

    private Finding hang(Proofs proofs) {
        var stacks = Thread.getAllStackTraces();
        var line = answer.line(prover.getStackTrace())
                .or(() -> answer.lineOf(stacks.values()))
                .orElse("");
        return new Finding(
                Finding.Kind.HANGS,
                proofs.current(),
                "your code comes to an end",
                "still runs after %d s%s".formatted(limit.toSeconds(), line.isEmpty() ? "" : ", here: " + line),
                "Your code waits or turns for ever, and the check cannot go on.",
                line,
                "");
    }
}
