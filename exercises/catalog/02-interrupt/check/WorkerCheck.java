package sevenways.e02.interrupt;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import sevenways.exercises.kit.NotYet;
import sevenways.exercises.kit.OneCarrier;
import sevenways.exercises.kit.Proof;

/** A worker that is interrupted while it waits, and one that is interrupted while it is busy. */
final class WorkerCheck {

    private final OneCarrier carrier = new OneCarrier();
    private final LinkedBlockingQueue<String> pages = new LinkedBlockingQueue<>();
    private final List<String> loaded = new CopyOnWriteArrayList<>();
    private volatile boolean closed;
    private volatile boolean interruptedAtTheEnd;

    @Proof(1)
    void anInterruptEndsTheWorker() throws InterruptedException {
        pages.addAll(List.of("page 1", "page 2"));
        var worker = start(loaded::add);
        carrier.settle();
        hasLoadedAll(worker);
        worker.interrupt();
        carrier.settle();
        if (!hasEnded(worker)) {
            throw new NotYet(
                    "the worker has ended",
                    "it waits",
                    "The worker was interrupted, and waits for the next page again:"
                            + " an interrupt is a request to end, and this one was caught and forgotten.",
                    worker.getStackTrace());
        }
        whoeverRunsItCanSeeWhy();
    }

    @Proof(2)
    void anInterruptWhileItIsBusyEndsItToo() throws InterruptedException {
        pages.addAll(List.of("page 1", "page 2"));
        var worker = start(page -> {
            loaded.add(page);
            Thread.currentThread().interrupt();
        });
        carrier.settle();
        if (loaded.size() > 1) {
            throw new NotYet(
                    "no page is taken after the interrupt",
                    loaded.getLast() + " was taken",
                    "The worker was interrupted while it loaded a page, and took another one:"
                            + " no wait was there to tell it, and it has not asked.");
        }
        if (pages.isEmpty()) {
            throw new NotYet(
                    "page 2 is still in the inbox",
                    "it was taken, and is not loaded",
                    "The worker was interrupted while it loaded a page, and has taken another one all the"
                            + " same: that page"
                            + " is lost.");
        }
        if (!hasEnded(worker)) {
            throw new NotYet(
                    "the worker has ended",
                    "it waits",
                    "The worker was interrupted while it loaded a page, and waits for another one.",
                    worker.getStackTrace());
        }
        whoeverRunsItCanSeeWhy();
    }

    private interface Loading {

        void load(String page);
    }

    private Thread start(Loading loading) {
        var connection = new Connection() {

            @Override
            public void load(String page) {
                loading.load(page);
            }

            @Override
            public void close() {
                closed = true;
            }
        };
        return carrier.start("worker", () -> {
            try {
                new Worker(this::take, connection).run();
            } catch (RuntimeException e) {
                throw new NotYet(
                        "run returns",
                        e.toString(),
                        "An exception came out of run: so ends a worker that fails, and this one was only"
                                + " asked to end.",
                        e.getStackTrace());
            }
            interruptedAtTheEnd = Thread.currentThread().isInterrupted();
        });
    }

    private String take() throws InterruptedException {
        var page = pages.poll();
        return page == null ? pages.take() : page;
    }

    private void hasLoadedAll(Thread worker) {
        if (loaded.size() < 2) {
            throw new NotYet(
                    "two pages are loaded",
                    "%d; the worker %s".formatted(loaded.size(), hasEnded(worker) ? "has ended" : "waits"),
                    "Nobody has interrupted the worker, and not all pages that were in its inbox have been loaded.",
                    worker.getStackTrace());
        }
        if (hasEnded(worker)) {
            throw new NotYet(
                    "the worker waits for the next page",
                    "it has ended",
                    "Nobody has interrupted the worker, and it has ended: an empty inbox is no reason to go.");
        }
    }

    private void whoeverRunsItCanSeeWhy() {
        if (!interruptedAtTheEnd) {
            throw new NotYet(
                    "the worker's thread is interrupted",
                    "its interrupt status is false",
                    "The worker has ended, and nobody above can see why: its interrupt status is gone.");
        }
        if (!closed) {
            throw new NotYet(
                    "the connection is closed", "it is open", "The worker has ended, and its connection is open.");
        }
    }

    private static boolean hasEnded(Thread thread) {
        return thread.getState() == Thread.State.TERMINATED;
    }
}
