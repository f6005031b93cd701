package sevenways.lab;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The processes that a lesson started to wait for its pages, if at least one of them came to be ready for a page.
 *
 * @param lives of all that were started, those included that took over from others or never came to be ready
 * @param firstReady how long after the start of the download the first of them was ready
 * @param allReady how long after it every worker had had one that was ready; a worker that never had one is left out
 * @param use what all of them used together, each until it last gave an answer; it counts as the lesson's own
 */
public record ChildProcesses(List<ChildLife> lives, Duration firstReady, Duration allReady, ProcessUse use) {

    /** How many were started. */
    public int number() {
        return lives.size();
    }

    /** With those of a later download, which counts its time anew: ready is still when it was. */
    public ChildProcesses followedBy(Optional<ChildProcesses> later) {
        return later.map(others -> new ChildProcesses(
                        Stream.concat(lives.stream(), others.lives.stream()).toList(),
                        firstReady,
                        allReady,
                        use.followedBy(others.use)))
                .orElse(this);
    }
}
