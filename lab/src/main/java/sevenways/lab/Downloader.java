package sevenways.lab;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** One way to wait for many pages: the only thing in which the seven lessons differ. */
@FunctionalInterface
public interface Downloader {

    /**
     * Loads every page and returns when each has exactly one result.
     *
     * <p>An interrupt of the calling thread stops the download promptly and leaves no connection, thread or process
     * behind. Pages that have no result by then need none: the caller reports them as {@link Outcome#INTERRUPTED}.
     *
     * @param pages the addresses, in the order in which to begin; the same address may occur often
     * @param timeout how long one page may take in all, counted from the beginning of its own load
     * @param results takes each result as soon as it is known; may be called from any thread
     * @throws InterruptedException if the calling thread was interrupted; returning early is just as good
     */
    void download(List<URI> pages, Duration timeout, Consumer<PageResult> results) throws InterruptedException;

    /** The processes that the last download started; by most lessons, none. */
    default Optional<ChildProcesses> children() {
        return Optional.empty();
    }
}
