package sevenways.manualcontinuations.demos;

import java.io.IOException;
import java.io.PrintStream;
import java.time.Duration;
import sevenways.manualcontinuations.DeadlockException;
import sevenways.manualcontinuations.Hub;
import sevenways.manualcontinuations.Semaphore;

/** Two green threads, each with what the other waits for: the lesson's hub says so. */
final class NobodyIsLeft {

    private final Hub hub;
    private final PrintStream out;
    private final Semaphore pen;
    private final Semaphore paper;

    private NobodyIsLeft(Hub hub, PrintStream out) {
        this.hub = hub;
        this.out = out;
        pen = new Semaphore(hub, 1);
        paper = new Semaphore(hub, 1);
    }

    public static void main(String[] args) throws IOException, InterruptedException {
        show(System.out);
    }

    static void show(PrintStream out) throws IOException, InterruptedException {
        try (var hub = Hub.open()) {
            new NobodyIsLeft(hub, out).run();
        }
    }

    private void run() throws IOException, InterruptedException {
        hub.spawn(() -> write(pen, paper));
        hub.spawn(() -> write(paper, pen));
        try {
            hub.run();
        } catch (DeadlockException e) {
            out.println(e.getMessage().replace("; ", "\n").replace(", called", "\n    called"));
        }
    }

    private void write(Semaphore one, Semaphore other) throws InterruptedException {
        one.acquire();
        try {
            hub.sleep(Duration.ZERO);
            other.acquire();
            other.release();
        } finally {
            one.release();
            out.println(hub.current() + " has given back what it had");
        }
    }
}
