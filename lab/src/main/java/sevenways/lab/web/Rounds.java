package sevenways.lab.web;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import sevenways.lab.ChildProcesses;
import sevenways.lab.Downloader;
import sevenways.lab.PageResult;

/**
 * A lesson that is given its pages in rounds, in each of which no host has more than two: so no host has more than two
 * connections at once, whatever the lesson does. The next round begins when the last page of the one before has ended.
 *
 * <p>In front of the lesson and not inside of it: processes that share nothing would count apart, and an event loop must
 * not wait. Two hosts that redirect to a third are still two hosts.
 */
public final class Rounds implements Downloader {

    static final int AT_ONCE = 2;

    private final Downloader lesson;
    private Optional<ChildProcesses> children = Optional.empty();

    public Rounds(Downloader lesson) {
        this.lesson = lesson;
    }

    @Override
    public void download(List<URI> pages, Duration timeout, Consumer<PageResult> results) throws InterruptedException {
        children = Optional.empty();
        for (var round : of(pages)) {
            if (Thread.currentThread().isInterrupted()) {
                return;
            }
            try {
                lesson.download(round, timeout, results);
            } finally {
                children = children.map(earlier -> earlier.followedBy(lesson.children()))
                        .or(lesson::children);
            }
        }
    }

    /** Those of all rounds. */
    @Override
    public Optional<ChildProcesses> children() {
        return children;
    }

    static List<List<URI>> of(List<URI> pages) {
        var rounds = new ArrayList<List<URI>>();
        var ofHost = new HashMap<String, Integer>();
        for (var page : pages) {
            var number = (ofHost.merge(FrontPages.host(page), 1, Integer::sum) - 1) / AT_ONCE;
            if (number == rounds.size()) {
                rounds.add(new ArrayList<>());
            }
            rounds.get(number).add(page);
        }
        return rounds;
    }
}
