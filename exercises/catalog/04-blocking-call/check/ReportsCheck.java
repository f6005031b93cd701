package sevenways.e04.blockingcall;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import sevenways.blockingcoroutine.Channel;
import sevenways.blockingcoroutine.DeadlockException;
import sevenways.blockingcoroutine.Scheduler;
import sevenways.blockingcoroutine.Tasklet;
import sevenways.exercises.kit.CpuTime;
import sevenways.exercises.kit.NotYet;
import sevenways.exercises.kit.Proof;

/**
 * The office gives out its next number only when the scheduler has nobody left to run. The thread is looked at from
 * beside: state and stack in one snapshot, and inside a tasklet {@code WAITING} is final.
 */
final class ReportsCheck {

    private static final List<String> TITLES = List.of("kettle", "bus", "bread");
    private static final StackTraceElement[] NOT_TOLD = {};

    /** CPU time, which a busy machine does not stretch. */
    private static final long PATIENCE_NANOS = TimeUnit.MILLISECONDS.toNanos(500);

    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(5);

    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    private volatile boolean othersHadATurn;
    private volatile long cpuTimeOfLastRest;
    private volatile Throwable thrown;

    @Proof(1)
    void nobodyBlocksTheThread() throws Throwable {
        reportsGet(List.of(17, 4, 99));
    }

    @Proof(2)
    void theNumbersAreTheOffices() throws Throwable {
        reportsGet(List.of(8, 61, 23));
    }

    private void reportsGet(List<Integer> numbers) throws Throwable {
        var thread = Thread.ofPlatform().daemon().name("tasklets").start(() -> writeReports(numbers));
        while (!thread.join(BETWEEN_LOOKS)) {
            look(thread);
        }
        if (thrown != null) {
            throw thrown;
        }
    }

    private void writeReports(List<Integer> numbers) {
        try {
            cpuTimeOfLastRest = CpuTime.of(Thread.currentThread());
            var reports = new Reports();
            var scheduler = reports.scheduler();
            var office = new Channel<Integer>(scheduler, "office");
            reports.start(TITLES, office::receive);
            scheduler.start("somebody else", () -> othersHadATurn = true);
            for (var number : numbers) {
                runUntilAllWait(reports);
                scheduler.start("office", () -> office.send(number));
            }
            var waits = runUntilAllWait(reports);
            haveWaited(threads.getThreadInfo(Thread.currentThread().threadId()));
            allArePrinted(reports.printed(), numbers, waits);
        } catch (Throwable e) {
            thrown = e;
        }
    }

    /** @return who waits for what */
    private String runUntilAllWait(Reports reports) {
        try {
            reports.scheduler().run();
            return "nobody waits";
        } catch (DeadlockException e) {
            return e.getMessage();
        } finally {
            cpuTimeOfLastRest = CpuTime.of(Thread.currentThread());
        }
    }

    private void look(Thread thread) {
        var info = threads.getThreadInfo(thread.threadId(), Integer.MAX_VALUE);
        if (info == null) {
            return;
        }
        if (isInTasklet(info)) {
            waits(info);
        }
        if (CpuTime.of(thread) - cpuTimeOfLastRest > PATIENCE_NANOS) {
            haveWaited(info);
            asksAgain(thread);
        }
    }

    private static boolean isInTasklet(ThreadInfo thread) {
        return Arrays.stream(thread.getStackTrace())
                .anyMatch(frame -> frame.getClassName().equals(Tasklet.class.getName())
                        && frame.getMethodName().equals("resume"));
    }

    private static void waits(ThreadInfo thread) {
        switch (thread.getThreadState()) {
            case WAITING -> {
                printDump(thread);
                throw new NotYet(
                        "the thread runs whoever can run",
                        "WAITING; its dump is above",
                        "The one thread of 5 tasklets is WAITING inside one of them: whoever could wake it "
                                + "is a tasklet, too, and never runs.",
                        NOT_TOLD);
            }
            case TIMED_WAITING -> waitsForATime();
            default -> {}
        }
    }

    /** The JVM counts a thread's waits: one that was too short to be seen has been, all the same. */
    private static void haveWaited(ThreadInfo thread) {
        if (thread.getWaitedCount() > 0) {
            waitsForATime();
        }
    }

    private static void waitsForATime() {
        throw new NotYet(
                "the thread runs whoever can run",
                "TIMED_WAITING",
                "The one thread of 5 tasklets waits inside one of them, if not for ever: all five wait with it.",
                NOT_TOLD);
    }

    private void asksAgain(Thread thread) {
        throw new NotYet(
                "all wait until the office has a number",
                "the thread runs on and on",
                othersHadATurn
                        ? "A tasklet asks again and again, and leaves the thread in between: the thread "
                                + "never rests."
                        : "A tasklet asks again and again and never leaves the thread: nobody else has had a turn.",
                thread.getStackTrace());
    }

    private static void allArePrinted(List<String> printed, List<Integer> numbers, String waits) {
        if (printed.size() < TITLES.size()) {
            throw new NotYet(
                    "3 reports",
                    printed.size() + "; " + waits,
                    "The office has given out 3 numbers, and not every writer has got one: those who wait "
                            + "are never woken.",
                    NOT_TOLD);
        }
        for (var number : numbers) {
            if (printed.stream()
                            .filter(report -> report.startsWith(number + ". "))
                            .count()
                    != 1) {
                throw new NotYet(
                        "numbers " + numbers,
                        printed.toString(),
                        "The reports do not have the numbers that the office has given out, each of them once.",
                        NOT_TOLD);
            }
        }
        for (var title : TITLES) {
            if (printed.stream().noneMatch(report -> report.contains(title.toUpperCase()))) {
                throw new NotYet("kettle, bus, bread", printed.toString(), "A title has no report.", NOT_TOLD);
            }
        }
    }

    /** As jcmd prints one, from the wait down to the scheduler. */
    private static void printDump(ThreadInfo thread) {
        System.out.printf("\"%s\" %s%n", thread.getThreadName(), thread.getThreadState());
        for (var frame : thread.getStackTrace()) {
            if (!frame.getClassName().contains("$$Lambda")) { // which the JVM hides, too
                System.out.println("  at " + frame.toString().replaceFirst("^.*/", ""));
            }
            if (frame.getClassName().equals(Scheduler.class.getName())
                    && frame.getMethodName().equals("run")) {
                return;
            }
        }
    }
}
