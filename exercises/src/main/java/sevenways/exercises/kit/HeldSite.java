package sevenways.exercises.kit;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import sevenways.exercises.given.Site;

/** Holds every page until the check lets it go, and knows who waits for it. */
public final class HeldSite implements Site {

    private final Map<String, CompletableFuture<String>> answers = new ConcurrentHashMap<>();
    private final Map<String, Thread> inFlight = new ConcurrentHashMap<>();
    private final List<String> begun = new ArrayList<>();
    private final List<String> interrupted = new ArrayList<>();
    private volatile CompletableFuture<Void> endOfTheInterrupted = CompletableFuture.completedFuture(null);

    public static String title(String page) {
        return "the title of " + page;
    }

    @Override
    public String load(String page) throws IOException, InterruptedException {
        begins(page);
        try {
            return answer(page).get();
        } catch (ExecutionException e) {
            throw (IOException) e.getCause();
        } catch (InterruptedException e) {
            isInterrupted(page);
            endOfTheInterrupted.join();
            throw e;
        } finally {
            inFlight.remove(page);
        }
    }

    public void lets(String page) {
        answer(page).complete(title(page));
    }

    public void fails(String page, IOException failure) {
        answer(page).completeExceptionally(failure);
    }

    /** From now on whoever is interrupted has something to put away, and is in flight until the check says so. */
    public void holdsTheInterrupted() {
        endOfTheInterrupted = new CompletableFuture<>();
    }

    public void letsTheInterruptedEnd() {
        endOfTheInterrupted.complete(null);
    }

    /** Those that are being waited for, and by whom. */
    public Map<String, Thread> inFlight() {
        return Map.copyOf(inFlight);
    }

    /** All that were ever asked for, in that order. */
    public synchronized List<String> begun() {
        return List.copyOf(begun);
    }

    /** Those that were given up because of an interrupt. */
    public synchronized List<String> interrupted() {
        return List.copyOf(interrupted);
    }

    private CompletableFuture<String> answer(String page) {
        return answers.computeIfAbsent(page, ignored -> new CompletableFuture<>());
    }

    private synchronized void begins(String page) {
        begun.add(page);
        inFlight.put(page, Thread.currentThread());
    }

    private synchronized void isInterrupted(String page) {
        interrupted.add(page);
    }
}
