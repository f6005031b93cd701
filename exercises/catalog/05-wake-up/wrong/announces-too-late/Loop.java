package sevenways.e05.wakeup;

import java.io.IOException;
import java.util.Queue;

/** A loop that takes work from other threads. */
final class Loop {

    private final Queue<Runnable> tasks;
    private final Wakeable selector;
    private boolean stopped;

    /** @param tasks may be used by several threads at once */
    Loop(Queue<Runnable> tasks, Wakeable selector) {
        this.tasks = tasks;
        this.selector = selector;
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
    private volatile boolean asleep = true;

    void execute(Runnable task) {
        tasks.add(task);
        if (asleep) {
            selector.wakeup();
        }
    }

    private void fallAsleep() throws IOException {
        if (tasks.isEmpty()) {
            asleep = true;
            selector.select();
        }
        asleep = false;
    }
    // end of your turn
}
