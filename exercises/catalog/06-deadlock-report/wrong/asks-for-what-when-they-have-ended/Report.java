package sevenways.e06.deadlockreport;

import java.util.List;
import java.util.stream.Collectors;
import sevenways.exercises.given.Green;
import sevenways.exercises.given.Hub;

/**
 * Tells a deadlock from a wait. Wanted: if nobody can ever go on again, {@link Hub#run} throws a
 * {@link DeadlockException} that says who waits for what. Before, all of them are ended, so that their finally blocks
 * have run.
 */
final class Report {

    private final Hub hub;
    private final List<Green> spawned;
    private final Awaited awaited;

    /** @param spawned all that there ever were; some may have ended */
    Report(Hub hub, List<Green> spawned, Awaited awaited) {
        this.hub = hub;
        this.spawned = spawned;
        this.awaited = awaited;
    }

    // your turn
    void nobodyCanGoOn() {
        var waiting = spawned.stream().filter(green -> !green.isEnded()).toList();
        if (waiting.isEmpty() || awaited.timers() > 0 || awaited.channels() > 0) {
            return;
        }
        waiting.forEach(Green::interrupt);
        hub.run(); // Each has its turns, and comes to its finally blocks.
        var report = waiting.stream()
                .map(green -> green + " waits for " + green.waitsFor())
                .collect(Collectors.joining(", ", "Deadlock: ", ""));
        throw new DeadlockException(report);
    }
    // end of your turn
}
