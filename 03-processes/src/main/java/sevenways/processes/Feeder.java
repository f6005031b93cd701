package sevenways.processes;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.Consumer;
import sevenways.lab.ChildLife;
import sevenways.lab.Outcome;
import sevenways.lab.PageResult;
import sevenways.lab.ProcessUse;
import sevenways.lab.Span;
import sevenways.lab.Verdict;
import sevenways.lab.http.Descriptors;

/**
 * A thread of the parent that keeps one child busy: it takes the next page when the child is done with the last one, and
 * starts another child when this one has died.
 */
final class Feeder implements Runnable {

    /** What all feeders share: the pages that nobody has taken yet, and how to load them. */
    record Work(
            Queue<URI> pages,
            Duration timeout,
            Consumer<PageResult> results,
            ChildJvm jvm,
            ScheduledExecutorService alarms,
            long start) {

        /**
         * One at a time: while a process starts, it takes more descriptors than it keeps. Where few are left, all starts
         * at once would fail by each other, although there is enough for some.
         */
        synchronized Child startChild() throws IOException {
            try {
                return new Child(jvm, alarms);
            } catch (IOException e) {
                throw new IOException(Descriptors.noneLeft(e).orElse(e.getMessage()), e);
            }
        }
    }

    /** Nothing is tried for ever: a page that has cost two children their life would cost the others theirs, too. */
    private static final int ATTEMPTS = 2;

    private final Work work;
    private volatile Child child;
    private volatile boolean stopped;
    private String failure;
    private final List<ChildLife> lives = new ArrayList<>();
    private Duration ready;
    private ProcessUse use = ProcessUse.NONE;

    Feeder(Work work) {
        this.work = work;
    }

    // region:feed
    @Override
    public void run() {
        try {
            // A child first, then a page: else the page would wait for its process, while other children are idle.
            while (!work.pages().isEmpty() && haveChild(System.nanoTime() + Child.START_UP.toNanos())) {
                var page = work.pages().poll();
                if (page != null) {
                    load(page);
                }
            }
        } finally {
            release();
        }
    }

    private void load(URI page) {
        var start = System.nanoTime();
        // One for all attempts, and for the start of another child between them.
        var deadline = start + work.timeout().toNanos();
        for (var attempt = 1; attempt <= ATTEMPTS && haveChild(deadline); attempt++) {
            try {
                work.results().accept(child.load(page, work.timeout(), start));
                return;
            } catch (IOException e) {
                lose(e);
            }
        }
        if (!stopped) {
            // Its connection ended with its process.
            var outcome = deadline - System.nanoTime() > 0 ? Outcome.RESET : Outcome.TIMEOUT;
            work.results().accept(failed(page, outcome, start));
        }
    }
    // endregion:feed

    /** Has the child end at once, whatever it is loading, and starts no other. Any thread may call it. */
    void stop() {
        stopped = true;
        var current = child;
        if (current != null) {
            current.kill();
        }
    }

    /** The result of a page for which this feeder had no process, or had one too many. */
    PageResult failed(URI page, Outcome outcome, long start) {
        return new PageResult(page, Verdict.failed(outcome, failure), new Span(start, System.nanoTime()), "nobody");
    }

    /** Of the children that it started, one after the other. */
    List<ChildLife> lives() {
        return lives;
    }

    /** How long after the start of the download it had its first child; null if it never had one. */
    Duration ready() {
        return ready;
    }

    /** What its children have used. */
    ProcessUse use() {
        return use;
    }

    /** True if a child stands ready, started just now if need be and if it comes to be ready before the deadline. */
    private boolean haveChild(long deadline) {
        if (child != null && !child.isAlive()) {
            // It died of the last page, or after it. The next page must not lose an attempt by that.
            release();
        }
        for (var attempt = 1; child == null && !stopped && attempt <= ATTEMPTS; attempt++) {
            if (deadline - System.nanoTime() <= 0) {
                return false;
            }
            try {
                child = work.startChild();
                if (stopped) {
                    // stop() may have come too early to see the new child.
                    child.kill();
                }
                child.awaitReady(deadline);
                if (ready == null) {
                    ready = Duration.ofNanos(System.nanoTime() - work.start());
                }
            } catch (IOException e) {
                lose(e);
            }
        }
        return child != null;
    }

    private void lose(IOException cause) {
        failure = cause.getMessage();
        if (child != null) {
            child.kill();
            release();
        }
    }

    private void release() {
        if (child != null) {
            child.close();
            lives.add(child.life());
            use = use.followedBy(child.use());
            child = null;
        }
    }
}
