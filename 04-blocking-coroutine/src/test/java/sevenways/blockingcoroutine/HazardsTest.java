package sevenways.blockingcoroutine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import org.junit.jupiter.api.Test;
import sevenways.lab.JavaCommand;

/** What no guard refuses. The chapter tells it, and here it is shown to be true. */
class HazardsTest {

    private final Scheduler scheduler = new Scheduler();
    private final List<String> events = new ArrayList<>();

    @Test
    void aLockBelongsToTheThreadAndKeepsNoTaskletOut() {
        var lock = new ReentrantLock();
        for (var name : List.of("a", "b")) {
            scheduler.start(name, () -> {
                lock.lock();
                events.add(name + " in");
                Tasklet.yield();
                events.add(name + " out");
                lock.unlock();
            });
        }

        scheduler.run();

        assertThat(events).containsExactly("a in", "b in", "a out", "b out");
    }

    @Test
    void aThreadLocalBelongsToTheThreadAndLeaksFromTaskletToTasklet() {
        var user = new ThreadLocal<String>();
        scheduler.start("a", () -> {
            user.set("a's");
            Tasklet.yield();
            events.add("a finds " + user.get());
        });
        scheduler.start("b", () -> user.set("b's"));

        scheduler.run();

        assertThat(events).containsExactly("a finds b's");
    }

    /** In a JVM of its own, because its main thread can never end. */
    @Test
    void aYieldUnderAMonitorBlocksTheThreadAtTheNextTaskletThatEnters() throws Exception {
        var flags = List.of("--add-exports=java.base/jdk.internal.vm=ALL-UNNAMED");
        var process = new ProcessBuilder(JavaCommand.of(flags, YieldUnderAMonitor.class.getName(), List.of()))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (var output = process.inputReader()) {
            assertThat(output.lines()).containsExactly("a is in", "main is blocked by the monitor of a tasklet");
        } finally {
            process.destroyForcibly();
        }
    }
}
