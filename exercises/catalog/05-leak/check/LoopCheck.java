package sevenways.e05.leak;

import com.sun.management.UnixOperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.channels.Selector;
import java.util.ArrayList;
import java.util.List;
import sevenways.exercises.given.Handler;
import sevenways.exercises.kit.NotYet;
import sevenways.exercises.kit.ObservedSleep;
import sevenways.exercises.kit.Patience;
import sevenways.exercises.kit.Proof;
import sevenways.exercises.kit.ScriptedPage;

/** Fifty pages come and go, and one connection of somebody else stays registered with the same selector. */
final class LoopCheck {

    private static final int PAGES = 50;

    private final Selector selector = Selector.open();
    private final ScriptedPage kept = new ScriptedPage("page 51");
    private final List<ScriptedPage> pages = new ArrayList<>();
    private long descriptorsBefore;
    private int batches;

    LoopCheck() throws IOException {
        for (var number = 1; number <= PAGES; number++) {
            pages.add(new ScriptedPage("page " + number));
        }
        kept.begin(selector);
    }

    @Proof(1)
    void givenBackBeforeItWaits() throws Exception {
        var sleep = new ObservedSleep(
                "The loop has turned 1,000 times without once falling asleep.", (_, _) -> answerAll());
        Patience.run(
                () -> new Loop(selector, sleep, this::nextBatch).run(),
                sleep::turns,
                "A turn of the loop does not end.");
        if (batches < 2) {
            throw new NotYet(
                    "the loop asks for more work", "it ended", "The loop has ended, and nobody has told it to.");
        }
    }

    private boolean answerAll() throws IOException {
        if (batches == 0 || pages.stream().allMatch(ScriptedPage::isDone)) {
            throw new NotYet(
                    "the loop looks into its queue",
                    "it sleeps in the selector",
                    "The loop sleeps in its selector, and work is in the queue: nobody will wake it.");
        }
        for (var page : pages) {
            page.answerEnds();
        }
        return true;
    }

    /** One batch, and then no more. */
    private List<Handler> nextBatch() {
        batches++;
        if (batches == 1) {
            descriptorsBefore = descriptors();
            return List.copyOf(pages);
        }
        try {
            requireGivenBack();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return List.of();
    }

    private void requireGivenBack() throws IOException {
        if (!kept.isRegistered() || !selector.isOpen()) {
            throw new NotYet(
                    "page 51 is registered",
                    "its key is cancelled",
                    "Page 51 has lost its registration: it is still open, and nobody will hear its answer.");
        }
        for (var page : pages) {
            if (!page.serverHasSeenTheEnd()) {
                throw new NotYet(
                        "50 channels are closed", page + " is open", "A page is done, and its channel is open.");
            }
        }
        var keys = selector.keys().size() - 1;
        if (keys > 0) {
            throw new NotYet(
                    "1 key, that of page 51",
                    "%d keys; %d descriptors given back".formatted(keys + 1, descriptorsBefore - descriptors()),
                    "50 channels are closed, the server has seen every end, and the selector still holds their keys:"
                            + " a closed channel keeps its descriptor until the next select.");
        }
    }

    /** Only for the eye: where the system does not count them, 0. */
    private static long descriptors() {
        return ManagementFactory.getOperatingSystemMXBean() instanceof UnixOperatingSystemMXBean unix
                ? unix.getOpenFileDescriptorCount()
                : 0;
    }
}
