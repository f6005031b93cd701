package sevenways.e05.cancelledkey;

import java.io.IOException;
import java.nio.channels.CancelledKeyException;
import java.util.LinkedHashMap;
import java.util.Map;
import sevenways.exercises.given.Handler;
import sevenways.exercises.kit.NotYet;
import sevenways.exercises.kit.ObservedSleep;
import sevenways.exercises.kit.Patience;
import sevenways.exercises.kit.Proof;
import sevenways.exercises.kit.ScriptedPage;
import sevenways.lab.Outcome;

/** Two mirrors have answered, and the loop finds both ready in one select: who is served first drops the other. */
final class LoopCheck {

    private static final String NEVER_SLEEPS =
            "The loop has turned 1,000 times without once falling asleep: who was served once is still among the"
                    + " selected keys, and is served again.";

    private final ScriptedPage mirror = new ScriptedPage("mirror");
    private final ScriptedPage otherMirror = new ScriptedPage("other mirror");
    private final ScriptedPage bystander = new ScriptedPage("third page");
    private final Map<Handler, Outcome> outcomes = new LinkedHashMap<>();
    private int quietPoints;

    LoopCheck() throws IOException {}

    @Proof(1)
    void aHandlerClosesAnother() throws Exception {
        mirror.answerEnds();
        otherMirror.answerEnds();
        var sleep = new ObservedSleep(NEVER_SLEEPS, (_, _) -> answerThirdPage());
        Patience.run(() -> run(sleep), sleep::turns, "A turn of the loop does not end.");
        requireAllTold();
    }

    @Proof(2)
    void aHandlersFailureIsNotLost() throws Exception {
        var failure = new IOException("the handler has failed");
        mirror.answerEnds();
        mirror.then(() -> {
            throw failure;
        });
        var sleep = new ObservedSleep(NEVER_SLEEPS, (_, _) -> {
            throw new NotYet(
                    "the exception ends the loop, or the page has a result",
                    "the loop sleeps on",
                    "A handler has failed with an IOException, which was caught and lost: its page has no result.");
        });
        try (var loop = new Loop(sleep, this::told)) {
            loop.begin(mirror);
            loop.run();
        } catch (IOException e) {
            if (e != failure) {
                throw e;
            }
        }
    }

    private void run(ObservedSleep sleep) throws IOException {
        try (var loop = new Loop(sleep, this::told)) {
            mirror.then(() -> loop.drop(otherMirror));
            otherMirror.then(() -> loop.drop(mirror));
            loop.begin(mirror);
            loop.begin(otherMirror);
            loop.begin(bystander);
            loop.run();
        } catch (CancelledKeyException e) {
            throw new NotYet(
                    "a result for each of 3 pages",
                    "%d results, and %s".formatted(outcomes.size(), e),
                    "A key was cancelled by another handler after the select, CancelledKeyException ended the loop,"
                            + " and with it a page that had nothing to do with it.",
                    e.getStackTrace());
        }
    }

    /** In two parts, so that its key is selected twice. */
    private boolean answerThirdPage() throws IOException {
        if (quietPoints++ == 0) {
            bystander.answerBegins();
        } else {
            bystander.answerEnds();
        }
        return true;
    }

    private void told(Handler page, Outcome outcome) {
        var before = outcomes.put(page, outcome);
        if (before != null) {
            throw new NotYet(
                    "one result a page",
                    "%s: %s, and then %s".formatted(page, before, outcome),
                    "A page that was dropped has two results: its handler was called, or it was told once more.");
        }
    }

    private void requireAllTold() {
        if (outcomes.get(bystander) != Outcome.OK) {
            throw new NotYet(
                    "a result for each of 3 pages",
                    outcomes.size() + " results",
                    "The loop has ended, and the third page, which had nothing to do with it, has no result.");
        }
    }
}
