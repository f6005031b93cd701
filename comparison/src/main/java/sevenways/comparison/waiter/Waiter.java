package sevenways.comparison.waiter;

import java.util.function.Supplier;
import sevenways.comparison.Entrant;
import sevenways.lab.Downloader;
import sevenways.manualcontinuations.ManualContinuations;
import sevenways.nioselector.NioSelector;
import sevenways.threads.Threads;
import sevenways.virtualthreads.VirtualThreads;

/** What can wait for a page while others wait too, in one process, and the lesson that has it wait. */
enum Waiter {
    PLATFORM_THREAD("platform thread", Entrant.THREADS, Threads::new),
    VIRTUAL_THREAD("virtual thread", Entrant.VIRTUAL_THREADS, VirtualThreads::new),
    GREEN_THREAD("green thread", Entrant.MANUAL_CONTINUATIONS, ManualContinuations::new),
    SELECTOR_ENTRY("selector entry", Entrant.NIO_SELECTOR, NioSelector::new);

    private final String title;
    private final Entrant entrant;
    private final Supplier<Downloader> downloader;

    Waiter(String title, Entrant entrant, Supplier<Downloader> downloader) {
        this.title = title;
        this.entrant = entrant;
        this.downloader = downloader;
    }

    String title() {
        return title;
    }

    Entrant entrant() {
        return entrant;
    }

    Downloader downloader() {
        return downloader.get();
    }
}
