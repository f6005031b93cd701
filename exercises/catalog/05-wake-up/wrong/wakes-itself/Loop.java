package sevenways.e05.wakeup;

import java.io.IOException;
import java.nio.channels.Selector;
import java.util.Queue;
import sevenways.exercises.given.Sleep;

/** A loop that takes work from other threads. */
final class Loop implements AutoCloseable {

    private final Selector selector = Selector.open();
    private final Queue<Runnable> tasks;
    private final Sleep sleep;
    private boolean stopped;

    /** @param tasks may be used by several threads at once */
    Loop(Queue<Runnable> tasks, Sleep sleep) throws IOException {
        this.tasks = tasks;
        this.sleep = sleep;
    }

    /** Runs all tasks on the thread that calls it, and sleeps while there is none. */
    void run() throws IOException {
        runTasks();
        while (!stopped) {
            fallAsleep();
            runTasks();
        }
    }

    private void runTasks() {
        for (var task = tasks.poll(); task != null; task = tasks.poll()) {
            task.run();
        }
    }

    /** For a task: the loop ends. */
    void stop() {
        stopped = true;
    }

    // Wanted: any thread may call execute at any time, and the loop runs the task without being called again.

    // your turn
    void execute(Runnable task) {
        tasks.add(task);
    }

    private void fallAsleep() throws IOException {
        sleep.wakeup(selector);
        sleep.select(selector, 0);
    }
    // end of your turn

    @Override
    public void close() throws IOException {
        selector.close();
    }
}
