package sevenways.manualcontinuations.demos;

import java.io.IOException;
import java.io.PrintStream;

/** Each green thread yields in a method that it has called, and goes on there. */
final class TakingTurns {

    private final PrintStream out;
    private final TurnHub hub;

    private TakingTurns(PrintStream out) {
        this.out = out;
        hub = new TurnHub(out);
    }

    public static void main(String[] args) throws IOException {
        show(System.out);
    }

    static void show(PrintStream out) throws IOException {
        new TakingTurns(out).run();
    }

    // region:errands
    private void run() throws IOException {
        hub.spawn("kettle", () -> errand("kettle"));
        hub.spawn("bus", () -> errand("bus"));
        hub.spawn("bread", () -> {
            throw new IllegalStateException("no flour");
        });
        hub.run();
        out.println("hub     returns");
    }

    private void errand(String name) throws InterruptedException {
        for (var part = 1; part <= 2; part++) {
            out.printf("%-7s begins part %d%n", name, part);
            waitForTheBell();
            out.printf(
                    "%-7s ends part %d, on %s%n",
                    name, part, Thread.currentThread().getName());
        }
    }

    private void waitForTheBell() throws InterruptedException {
        hub.yield();
    }
    // endregion:errands
}
