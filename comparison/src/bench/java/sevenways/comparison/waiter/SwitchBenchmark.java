package sevenways.comparison.waiter;

import java.io.IOException;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import sevenways.blockingcoroutine.Channel;
import sevenways.blockingcoroutine.Scheduler;
import sevenways.manualcontinuations.Hub;
import sevenways.manualcontinuations.Semaphore;

/**
 * The time of one switch: from the moment in which one waiter has nothing more to do than to give its turn to another,
 * to the moment in which that other one goes on. In each benchmark waiters play in pairs. Who has the turn gives it to
 * the other and waits until it comes back; nobody does anything else. So the number of turns is the number of switches,
 * and each benchmark returns it. To make the waiters and to let them end is a part of the time, shared by all switches.
 *
 * <p>A turn is given in the way in which the model has one waiter wake another. That of the selector goes through the
 * kernel, by a pipe.
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(
        value = 2,
        jvmArgs = {
            "-XX:+UseSerialGC",
            "--add-exports=java.base/jdk.internal.vm=ALL-UNNAMED",
            "--sun-misc-unsafe-memory-access=allow",
            "-Djdk.virtualThreadScheduler.parallelism=1",
            "-Djdk.virtualThreadScheduler.maxPoolSize=1"
        })
@State(Scope.Thread)
public class SwitchBenchmark {

    static final int SWITCHES = 100_000;

    /** How many pairs share one hub, or one selector: what these do once a turn of their loop is done for all of them. */
    @State(Scope.Benchmark)
    public static class Company {
        @Param({"1", "100"})
        int pairs;
    }

    private int turns;

    /** By the operating system, from one thread to another; they may be on different processors. */
    @Benchmark
    @OperationsPerInvocation(SWITCHES)
    public int platformThreads() throws InterruptedException {
        return new TwoThreads(Thread.ofPlatform(), SWITCHES / 2).play();
    }

    /** By the JDK, on one carrier. */
    @Benchmark
    @OperationsPerInvocation(SWITCHES)
    public int virtualThreads() throws InterruptedException {
        return new TwoThreads(Thread.ofVirtual(), SWITCHES / 2).play();
    }

    /** By the hub of lesson 06. */
    @Benchmark
    @OperationsPerInvocation(SWITCHES)
    public int greenThreads(Company company) throws IOException, InterruptedException {
        turns = 0;
        try (var hub = Hub.open()) {
            for (var i = 0; i < company.pairs; i++) {
                var ours = new Semaphore(hub, 1);
                var theirs = new Semaphore(hub, 0);
                var turnsOfEach = SWITCHES / 2 / company.pairs;
                hub.spawn(() -> play(ours, theirs, turnsOfEach));
                hub.spawn(() -> play(theirs, ours, turnsOfEach));
            }
            hub.run();
        }
        return turns;
    }

    private void play(Semaphore mine, Semaphore others, int turnsOfMine) throws InterruptedException {
        for (var i = 0; i < turnsOfMine; i++) {
            mine.acquire();
            turns++;
            others.release();
        }
    }

    /** By the scheduler of lesson 04, at each rendezvous once to the receiver and once back to the sender. */
    @Benchmark
    @OperationsPerInvocation(SWITCHES)
    public int tasklets() {
        turns = 0;
        var scheduler = new Scheduler();
        var channel = new Channel<Integer>(scheduler, "turns");
        scheduler.start("sender", () -> {
            for (var i = 0; i < SWITCHES / 2; i++) {
                channel.send(i);
                turns++;
            }
        });
        scheduler.start("receiver", () -> {
            for (var i = 0; i < SWITCHES / 2; i++) {
                channel.receive();
                turns++;
            }
        });
        scheduler.run();
        return turns;
    }

    /** By a loop around a selector, as in lesson 05, from one handler to another. */
    @Benchmark
    @OperationsPerInvocation(SWITCHES)
    public int selectorEntries(Company company) throws IOException {
        try (var keys = new PairsOfKeys(company.pairs)) {
            return keys.play(SWITCHES);
        }
    }
}
