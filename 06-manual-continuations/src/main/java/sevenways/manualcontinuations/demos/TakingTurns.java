package sevenways.manualcontinuations.demos;

import java.io.IOException;
import java.io.PrintStream;

/** Each green thread yields three calls deep, and goes on there. */
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
            var done = "part " + part + (half(name) ? " of 2" : "");
            out.printf(
                    "%-7s has done %s, on %s%n",
                    name, done, Thread.currentThread().getName());
        }
    }

    private boolean half(String name) throws InterruptedException {
        out.printf("%-7s must wait%n", name);
        hub.yield();
        return true;
    }
    // endregion:errands
}
